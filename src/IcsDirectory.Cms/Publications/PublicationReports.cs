using System.Data.Common;
using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace IcsDirectory.Cms.Publications;

/// <summary>Tells the witnesses what a write changed for readers: of the document, and of those below it that it hides or
/// shows.</summary>
internal sealed class PublicationReports(
    ContentScopeProvider scopes, IContentTypeRepository types, IReadOnlyCollection<IPublicationWitness> witnesses)
{
    /// <summary>Call it inside the transaction, before the document is written.</summary>
    /// <returns>What readers see until then; none where this write cannot change it.</returns>
    public ShownDocument? Before(IContent entity)
    {
        if (witnesses.Count == 0 || !ChangesWhatIsShown(entity))
        {
            return null;
        }
        var shown = Shown();
        return new(entity.HasIdentity && shown.IsShown(entity.Id), entity.HasIdentity ? shown.Last(entity.Id) : null);
    }

    /// <summary>Call it once the document is written.</summary>
    public void After(IContent entity, ShownDocument? before)
    {
        if (before is null)
        {
            return;
        }
        var shown = Shown();
        var isShown = shown.IsShown(entity.Id);
        if (before.IsShown || isShown)
        {
            Tell(Of(entity, before, isShown ? shown.Last(entity.Id) : null));
        }
        if (before.IsShown != isShown)
        {
            TellOfThoseBelow(shown, entity.Id, isShown);
        }
    }

    /// <summary>Call it before the document is deleted. Those below it are deleted one by one.</summary>
    public void Deleting(IContent entity)
    {
        if (witnesses.Count > 0 && Shown() is var shown && shown.IsShown(entity.Id))
        {
            Tell(Of(entity, new(true, shown.Last(entity.Id)), null));
        }
    }

    /// <summary>Descendants of a document that moves are written too, but what becomes of them is told with it.</summary>
    private static bool ChangesWhatIsShown(IContent entity) =>
        entity.PublishedState is PublishedState.Publishing or PublishedState.Unpublishing
        || (entity.Published && !entity.IsMoving() && (entity.IsPropertyDirty(nameof(entity.ParentId)) || entity.IsPropertyDirty(nameof(entity.Trashed))));

    private void TellOfThoseBelow(ShownDocuments shown, int id, bool isShown)
    {
        foreach (var (key, typeId, values) in shown.Below(id))
        {
            Tell(Of(key, types.Get(typeId)!, new(!isShown, values), isShown ? values : null));
        }
    }

    private Publication Of(IContent entity, ShownDocument before, PublishedValues? after) =>
        Of(entity.Key, types.Get(entity.ContentTypeId)!, before, after);

    private Publication Of(Guid key, IContentType type, ShownDocument before, PublishedValues? after)
    {
        var transaction = Transaction();
        return new(key, type.Alias, before.IsShown, before.Last, after, transaction)
        {
            Label = alias => type.CompositionPropertyTypes.FirstOrDefault(p => p.Alias == alias)?.Name ?? alias,
            Published = other => new ShownDocuments(transaction).Published(other),
        };
    }

    private void Tell(Publication publication)
    {
        foreach (var witness in witnesses)
        {
            scopes.Current.BeforeCommit(witness, () => witness.Committing(publication.Transaction));
            witness.Witness(publication);
        }
    }

    private ShownDocuments Shown() => new(Transaction());

    private DbTransaction Transaction()
    {
        scopes.Writing();
        return scopes.Current.Transaction!;
    }
}

using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>One level of the tree of documents, or what a search for a name or an address finds in all of it.</summary>
public sealed class BrowseTree(IContentService contents, IContentTypeRepository types)
{
    public const int PageSize = 50;
    private const int MostFound = 100;

    /// <param name="Below">How many documents are directly below.</param>
    public sealed record Row(Guid Key, string Name, string Type, string Slug, DocumentState State, int Below, string Where);

    public sealed record Offer(string Alias, string Name);

    /// <param name="Parent">None at the root.</param>
    /// <param name="Total">Rows on all pages.</param>
    /// <param name="Offers">The types that may be created here.</param>
    public sealed record Level(
        Row? Parent, IReadOnlyList<DocumentNames.Named> Above, IReadOnlyList<Row> Rows, int Total, int Page, IReadOnlyList<Offer> Offers, Counts Counts);

    /// <param name="Documents">Those in the bin left out.</param>
    public sealed record Counts(int Documents, int Published, int InBin);

    /// <param name="page">From 1; what is past the end shows the last.</param>
    /// <returns>None where there is no such parent outside the bin.</returns>
    public Level? Run(Guid? parentKey, int page)
    {
        var parent = parentKey is { } key ? contents.GetById(key) : null;
        if (parentKey is not null && parent is not { Trashed: false })
        {
            return null;
        }

        var id = parent?.Id ?? Constants.System.Root;
        var total = contents.CountChildren(id);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var rows = contents.GetPagedChildren(id, shown - 1, PageSize, out _, null, null, Ordering.By("sortOrder"), false).ToList();
        return new(
            parent is null ? null : Rows([parent])[0], parent is null ? [] : Above(parent), Rows(rows), total, shown, Offers(parent), Count());
    }

    /// <param name="words">Part of a name or of an address.</param>
    public IReadOnlyList<Row> Find(string words) => Rows([.. All()
        .Where(document => Holds(document.Name, words) || Holds(DocumentNames.SlugOf(document), words))
        .OrderBy(document => document.Name, StringComparer.OrdinalIgnoreCase).ThenBy(document => document.Id).Take(MostFound)]);

    /// <summary>What may be created below a document, or at the root.</summary>
    public IReadOnlyList<Offer> Offers(IContent? parent) => [.. (parent is null
            ? types.GetMany(Array.Empty<int>()).Where(type => type is { AllowedAsRoot: true, IsElement: false })
            : (types.Get(parent.ContentType.Alias)?.AllowedContentTypes ?? []).OrderBy(child => child.SortOrder).Select(child => types.Get(child.Key)).OfType<IContentType>())
        .Select(type => new Offer(type.Alias, type.Name ?? type.Alias))];

    private List<Row> Rows(IReadOnlyCollection<IContent> documents)
    {
        var schedules = contents.GetContentSchedulesByKeys([.. documents.Select(document => document.Key)]);
        return [.. documents.Select(document => new Row(
            document.Key, document.Name ?? "", types.Get(document.ContentTypeId)?.Name ?? "", DocumentNames.SlugOf(document),
            DocumentState.Of(document, schedules.TryGetValue(document.Key, out var schedule) ? schedule : []),
            contents.CountChildren(document.Id), string.Join(" › ", Above(document).Select(above => above.Name))))];
    }

    private List<DocumentNames.Named> Above(IContent document) => document.Level <= 1 || document.Trashed
        ? []
        : [.. contents.GetAncestors(document).Select(above => new DocumentNames.Named(above.Key, above.ContentType.Alias, "", above.Name ?? ""))];

    private Counts Count()
    {
        var all = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).ToList();
        return new(all.Count(document => !document.Trashed), all.Count(document => document is { Trashed: false, Published: true }), all.Count(document => document.Trashed));
    }

    private IEnumerable<IContent> All() => contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => !document.Trashed);

    private static bool Holds(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;
}

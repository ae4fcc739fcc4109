using System.Data.Common;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>Builds snapshots from the database: everything at once, or the last one with some documents read
/// anew.</summary>
internal sealed class PublishedLoader(
    PublishedStore store, PublishedTypes types, IPublishedModelFactory models, IVariationContextAccessor variation)
{
    public PublishedSnapshot Everything(DbConnection connection, DbTransaction transaction, long counter)
    {
        var entries = new Dictionary<int, PublishedEntry>();
        Add(entries, PublishedRows.All(connection, transaction));
        return new(counter, entries);
    }

    /// <param name="ids">Documents that changed.</param>
    /// <param name="branches">Those of them whose descendants changed too, by being published, hidden, moved or removed
    /// with them.</param>
    public PublishedSnapshot Updated(
        ContentDb db, PublishedSnapshot last, long counter, HashSet<int> ids, IReadOnlyCollection<int> branches)
    {
        var entries = last.ById.Where(e => !ids.Contains(e.Key) && !branches.Any(e.Value.IsBelow)).ToDictionary();
        var rows = Published(db).Where(r => ids.Contains(r.Node.Id)).ToList();
        foreach (var branch in branches)
        {
            var below = $",{branch},";
            rows.AddRange(Published(db).Where(r => r.Node.Path.Contains(below)));
        }
        Add(entries, rows);
        return new(counter, entries);
    }

    /// <summary>A document with its draft's values, published or not; null when there is none.</summary>
    public IPublishedContent? Preview(ContentDb db, int? id, Guid? key)
    {
        var row = Documents(db).Where(r => r.Version.Current && (r.Node.Id == id || r.Node.Key == key))
            .FirstOrDefault();
        return row is null ? null : Model(row, preview: true);
    }

    /// <summary>A copy's values, saved or not, as they would be published.</summary>
    public IPublishedContent Draft(IContent content) => Model(new PublishedRow { Node = Node(content), Version = Version(content) }, preview: false);

    private static NodeRow Node(IContent content) => new()
    {
        Id = content.Id,
        Key = content.Key,
        ObjectType = Constants.ObjectTypes.Document,
        ContentTypeId = content.ContentTypeId,
        ParentId = content.ParentId,
        Level = content.Level,
        Path = content.Path,
        SortOrder = content.SortOrder,
        CreatorId = content.CreatorId,
        CreateDate = content.CreateDate,
        Published = content.Published,
    };

    private static VersionRow Version(IContent content) => new()
    {
        Id = content.VersionId,
        NodeId = content.Id,
        Date = content.UpdateDate,
        UserId = content.WriterId,
        Name = content.Name ?? "",
        TemplateId = content.TemplateId,
        Data = PropertyData.Write(content.Properties, published: false),
    };

    private static IQueryable<PublishedRow> Published(ContentDb db) =>
        Documents(db).Where(r => r.Version.Published && r.Node.Published && !r.Node.Trashed);

    private static IQueryable<PublishedRow> Documents(ContentDb db) =>
        from version in db.Versions
        join node in db.Nodes on version.NodeId equals node.Id
        where node.ObjectType == Constants.ObjectTypes.Document
        select new PublishedRow { Node = node, Version = version };

    /// <summary>Adds the rows whose ancestors are all published, parents first.</summary>
    private void Add(Dictionary<int, PublishedEntry> entries, IEnumerable<PublishedRow> rows)
    {
        foreach (var row in rows.OrderBy(r => r.Node.Level))
        {
            if (row.Node.ParentId == Constants.System.Root || entries.ContainsKey(row.Node.ParentId))
            {
                entries[row.Node.Id] = new(Model(row, preview: false), row.Node.ParentId, row.Node.Path);
            }
        }
    }

    private IPublishedContent Model(PublishedRow row, bool preview) =>
        (IPublishedContent)models.CreateModel(
            new PublishedDocument(row, types.Get(row.Node.ContentTypeId), store, variation, preview));
}

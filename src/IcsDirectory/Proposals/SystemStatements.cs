using IcsDirectory.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Proposals;

/// <summary>The statements of one system as its published document holds them, read from the database. Inside a scope that writes,
/// nobody else can change them before it ends.</summary>
internal sealed class SystemStatements
{
    private const string Property = "statements";
    private readonly IContentService _contents;
    private readonly IContent _document;
    private readonly Guid _elementType;

    private SystemStatements(IContentService contents, IContent document, Guid elementType, PublishedDocuments published)
    {
        (_contents, _document, _elementType) = (contents, document, elementType);
        All = [.. BlockList.Parse(Published(document, Property) as string).Blocks.Select(block => Read(block, published))];
    }

    /// <summary>Withdrawn ones included.</summary>
    public IReadOnlyList<StoredStatement> All { get; }

    public string SystemName => _document.PublishName ?? _document.Name ?? "";

    /// <returns>None where no such system is published.</returns>
    public static SystemStatements? Open(string slug, IContentService contents, PublishedDocuments published)
    {
        var seen = published.System(slug);
        var document = seen is null ? null : contents.GetById(seen.Key);
        return document is { Published: true, Trashed: false } ? new(contents, document, ElementType(seen!), published) : null;
    }

    public StoredStatement? Find(string id) => All.FirstOrDefault(statement => statement.Id == id);

    public Action<BlockList> Adding(Guid key, IEnumerable<KeyValuePair<string, object?>> values) => blocks => blocks.Add(key, _elementType, values);

    /// <summary>Publishes what readers see now with one change, and nothing else: an editor's unfinished draft of the document stays
    /// a draft, with the same change made in it.</summary>
    /// <returns>Why it could not be published; none when it was.</returns>
    public string? Publish(Action<BlockList> change)
    {
        var unfinished = UnfinishedDraft.Of(_document);
        if (unfinished is not null)
        {
            UnfinishedDraft.PutAside(_document);
        }

        Change(change);
        if (Save() is { } unsaved)
        {
            return unsaved;
        }

        var result = _contents.Publish(_document, ["*"]);
        if (!result.Success)
        {
            return $"It could not be published ({result.Result}). {string.Join(" ", result.InvalidProperties?.Select(property => property.Alias) ?? [])}".Trim();
        }

        return unfinished is null ? null : PutBack(unfinished, change);
    }

    private string? PutBack(UnfinishedDraft unfinished, Action<BlockList> change)
    {
        unfinished.PutBack(_document);
        Change(change);
        return Save();
    }

    private void Change(Action<BlockList> change)
    {
        var blocks = BlockList.Parse(_document.GetValue<string>(Property));
        change(blocks);
        _document.SetValue(Property, blocks.ToJson());
    }

    private string? Save()
    {
        var saved = _contents.Save(_document);
        return saved.Success ? null : $"It could not be saved ({saved.Result}).";
    }

    private static StoredStatement Read(BlockList.Block block, PublishedDocuments published)
    {
        var (values, source) = (block.Values, UdiParser.TryParse(block["source"], out GuidUdi? picked) ? published.Source(picked!.Guid) : null);
        return StoredStatement.Of(block.Key, values, StatementBlock.Draft(values, source));
    }

    /// <summary>The list allows one element type.</summary>
    private static Guid ElementType(Umbraco.Cms.Core.Models.PublishedContent.IPublishedContent document) =>
        ((BlockListConfiguration)document.ContentType.GetPropertyType(Property)!.DataType.ConfigurationObject!).Blocks.Single().ContentElementTypeKey;

    private static object? Published(IContent document, string alias) => document.Properties[alias]?.GetValue(published: true);
}

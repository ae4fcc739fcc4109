using System.Text.Json;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>A document as it is shown. It never changes; publishing makes a new one.</summary>
internal sealed class PublishedDocument : PublishedContentBase
{
    private readonly PublishedRow _row;
    private readonly PublishedStore _store;
    private readonly bool _preview;
    private readonly Dictionary<string, IPublishedProperty> _properties;

    public PublishedDocument(
        PublishedRow row, PublishedTypes.Known type, PublishedStore store, IVariationContextAccessor variation, bool preview)
        : base(variation)
    {
        (_row, _store, _preview, ContentType) = (row, store, preview, type.Type);
        var data = JsonElement.Parse(row.Version.Data);
        _properties = PublishedProperties.Of(
            this, type, alias => data.TryGetProperty(alias, out var value) ? value : null, preview);
        Cultures = new Dictionary<string, PublishedCultureInfo> { [""] = new("", row.Version.Name, null, row.Version.Date) };
    }

    public override IPublishedContentType ContentType { get; }
    public override IReadOnlyDictionary<string, PublishedCultureInfo> Cultures { get; }
    public override Guid Key => _row.Node.Key;
    public override int Id => _row.Node.Id;
    public override string Name => _row.Version.Name;
    public override int SortOrder => _row.Node.SortOrder;
    public override int? TemplateId => _row.Version.TemplateId;
    public override int CreatorId => _row.Node.CreatorId;
    public override DateTime CreateDate => _row.Node.CreateDate;
    public override int WriterId => _row.Version.UserId;
    public override DateTime UpdateDate => _row.Version.Date;
    public override PublishedItemType ItemType => PublishedItemType.Content;
    public override IEnumerable<IPublishedProperty> Properties => _properties.Values;

    // Umbraco advises to ask its navigation services instead, but every published model still has these.
#pragma warning disable CS0672
    public override string? UrlSegment => null;
    public override int Level => _row.Node.Level;
    public override string Path => _row.Node.Path;
    public override IPublishedContent? Parent => _store.Current.Find(_row.Node.ParentId);
    public override IEnumerable<IPublishedContent> Children => _store.Current.ChildrenOf(Id);
#pragma warning restore CS0672

    public override bool IsDraft(string? culture = null) => _preview;
    public override bool IsPublished(string? culture = null) => _row.Node.Published;
    public override IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);
}

using IcsDirectory.Cms.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>A block's content or settings.</summary>
internal sealed class PublishedElementOfBlock : IPublishedElement
{
    private readonly Dictionary<string, IPublishedProperty> _properties;

    public PublishedElementOfBlock(BlockListJson block, PublishedTypes.Known type, bool preview)
    {
        (Key, ContentType) = (block.Key, type.Type);
        _properties = PublishedProperties.Of(
            this, type, alias => block.Values.TryGetValue(alias, out var value) ? value : null, preview);
    }

    public IPublishedContentType ContentType { get; }
    public Guid Key { get; }
    public IEnumerable<IPublishedProperty> Properties => _properties.Values;
    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);
}

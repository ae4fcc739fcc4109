using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace IcsDirectory.Cms.Editors;

/// <summary>External links only: documents are linked by the content pickers, whose targets the site makes addresses
/// for.</summary>
internal sealed class ExternalLinksConverter(IJsonSerializer json) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) =>
        propertyType.EditorAlias == Constants.PropertyEditors.Aliases.MultiUrlPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IEnumerable<Link>);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) =>
        PropertyCacheLevel.Element;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview) =>
        inter is string { Length: > 0 } text
            ? (json.Deserialize<Stored[]>(text) ?? []).Select(Link).ToArray()
            : Array.Empty<Link>();

    private static Link Link(Stored stored) => new()
    {
        Name = stored.Name,
        Url = stored.Url + stored.QueryString,
        Target = stored.Target,
        Type = LinkType.External,
    };

    private sealed record Stored(string? Name, string? Url, string? QueryString, string? Target);
}

using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace IcsDirectory.Cms.Published;

/// <summary>A property's value, converted when it is first asked for. Safe for any number of readers.</summary>
internal sealed class PublishedProperty(
    IPublishedPropertyType type, IPublishedElement owner, object? source, bool preview) : IPublishedProperty
{
    private readonly Lazy<object?> _inter = new(
        () => type.ConvertSourceToInter(owner, source, preview), LazyThreadSafetyMode.PublicationOnly);
    private Converted? _converted;

    public IPublishedPropertyType PropertyType => type;
    public string Alias => type.Alias;

    public bool HasValue(string? culture = null, string? segment = null) =>
        type.IsValue(source, PropertyValueLevel.Source)
            ?? type.IsValue(_inter.Value, PropertyValueLevel.Inter)
            ?? GetValue() is not null;

    public object? GetSourceValue(string? culture = null, string? segment = null) => source;

    public object? GetValue(string? culture = null, string? segment = null)
    {
        if (Volatile.Read(ref _converted) is { } known)
        {
            return known.Value;
        }
        var value = type.ConvertInterToObject(owner, PropertyCacheLevel.Element, _inter.Value, preview);
        // Only what depends on nothing but this element may be kept: other levels change with other documents.
        if (type.CacheLevel == PropertyCacheLevel.Element)
        {
            Volatile.Write(ref _converted, new(value));
        }
        return value;
    }

    public object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        type.ConvertInterToDeliveryApiObject(owner, PropertyCacheLevel.Element, _inter.Value, preview, expanding);

    private sealed record Converted(object? Value);
}

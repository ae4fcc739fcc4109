using System.Text.Json;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>Makes the properties of a document or a block from stored values.</summary>
internal static class PublishedProperties
{
    public static Dictionary<string, IPublishedProperty> Of(
        IPublishedElement owner, PublishedTypes.Known type, Func<string, JsonElement?> stored, bool preview)
    {
        var properties = new Dictionary<string, IPublishedProperty>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.Type.PropertyTypes)
        {
            var value = stored(property.Alias) is { } json
                ? PropertyData.Value(json, type.Storage[property.Alias])
                : null;
            properties[property.Alias] = new PublishedProperty(property, owner, value, preview);
        }
        return properties;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>A version's property values as one JSON object: alias to stored value, values that are null left
/// out.</summary>
internal static class PropertyData
{
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IPropertyCollection properties, bool published)
    {
        var values = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in properties)
        {
            if (property.GetValue(published: published) is { } value)
            {
                values[property.Alias] = value;
            }
        }
        return JsonSerializer.Serialize(values, Options);
    }

    public static PropertyCollection Read(IContentType type, string edited, string? published)
    {
        var draft = JsonElement.Parse(edited);
        JsonElement? live = published is null ? null : JsonElement.Parse(published);
        return new PropertyCollection(
            type.CompositionPropertyTypes.Select(p => Property.CreateWithValues(p.Id, p, [.. Values(p, draft, live)])));
    }

    /// <summary>A stored value as the type that Umbraco keeps it in: text, whole number, decimal or date.</summary>
    /// <remarks>A number or text of the other kind is converted, and a JSON object or array becomes its text: values
    /// inside a block list are stored so.</remarks>
    /// <exception cref="FormatException">The value does not fit the storage type.</exception>
    public static object? Value(JsonElement value, ValueStorageType storage) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => storage switch
        {
            ValueStorageType.Integer => Integer(value),
            ValueStorageType.Decimal => decimal.Parse(Text(value), CultureInfo.InvariantCulture),
            ValueStorageType.Date => Date(Text(value)),
            _ => Text(value),
        },
    };

    private static IEnumerable<Property.InitialPropertyValue> Values(
        IPropertyType type, JsonElement draft, JsonElement? live)
    {
        if (Value(draft, type) is { } edited)
        {
            yield return new(null, null, false, edited);
        }
        if (live is { } data && Value(data, type) is { } published)
        {
            yield return new(null, null, true, published);
        }
    }

    private static object? Value(JsonElement data, IPropertyType type) =>
        data.TryGetProperty(type.Alias, out var value) ? Value(value, type.ValueStorageType) : null;

    private static int? Integer(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => Text(value) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null,
    };

    private static DateTime? Date(string text) =>
        text.Length == 0 ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

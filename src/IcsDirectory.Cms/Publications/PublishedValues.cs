using System.Text.Json;
using IcsDirectory.Cms.Documents;

namespace IcsDirectory.Cms.Publications;

/// <summary>A published version of a document.</summary>
/// <param name="Values">Property alias to stored value as text; properties without a value are left out.</param>
public sealed record PublishedValues(string Name, IReadOnlyDictionary<string, string> Values)
{
    public string this[string alias] => Values.GetValueOrDefault(alias, "");

    /// <param name="data">As <see cref="PropertyData"/> writes it.</param>
    internal static PublishedValues Of(string name, string data)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in JsonElement.Parse(data).EnumerateObject())
        {
            values[property.Name] = Text(property.Value);
        }
        return new(name, values);
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "1",
        JsonValueKind.False => "0",
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}

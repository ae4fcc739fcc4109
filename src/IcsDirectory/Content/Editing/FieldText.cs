using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace IcsDirectory.Content.Editing;

/// <summary>Stored values as the one text that a form shows, whatever spelling they are stored in: two stored values that mean the
/// same give the same text.</summary>
internal static class FieldText
{
    private const string Day = "yyyy-MM-dd";
    private const string Instant = "yyyy-MM-ddTHH:mm:ss";

    /// <param name="stored">Text, number or date of a document, or a JSON value of a block.</param>
    public static string Of(DocumentField field, object? stored) => field.Kind switch
    {
        FieldKind.Choice => Choice(Text(stored)),
        FieldKind.Date => Date(stored, Day),
        FieldKind.Time => Date(stored, Instant),
        FieldKind.YesNo => Text(stored) is "1" or "true" or "True" ? "1" : "0",
        FieldKind.Lines => Trimmed(Text(stored).Split('\n')),
        FieldKind.Links => Links(Text(stored)),
        FieldKind.Document or FieldKind.Documents => string.Join('\n', Keys(Text(stored))),
        FieldKind.Other => Canonical(Text(stored)),
        _ => Text(stored),
    };

    /// <summary>The keys of the documents that a picker names, as 32 digits.</summary>
    public static IEnumerable<string> Keys(string stored) =>
        stored.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name =>
            UdiParser.TryParse(name, out GuidUdi? udi) ? udi.Guid.ToString("N") : Guid.TryParse(name, out var key) ? key.ToString("N") : name);

    /// <summary>JSON with its keys in order and without spaces, other text as it is.</summary>
    public static string Canonical(string text)
    {
        try
        {
            return text.AsSpan().TrimStart() is ['{' or '[', ..] ? Sorted(JsonNode.Parse(text))?.ToJsonString(StoredValue.Json) ?? "" : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }

    public static string Text(object? stored) => (stored switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonNode node => node.ToJsonString(StoredValue.Json),
        DateTime instant => instant.ToString(Instant, CultureInfo.InvariantCulture),
        _ => Convert.ToString(stored, CultureInfo.InvariantCulture) ?? "",
    }).ReplaceLineEndings("\n");

    private static string Choice(string stored)
    {
        if (!stored.StartsWith('['))
        {
            return stored;
        }

        try
        {
            return string.Join('\n', JsonSerializer.Deserialize<string[]>(stored) ?? []);
        }
        catch (JsonException)
        {
            return stored;
        }
    }

    private static string Date(object? stored, string format) =>
        stored is DateTime instant ? instant.ToString(format, CultureInfo.InvariantCulture)
        : DateTime.TryParse(Text(stored), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed)
            ? parsed.ToString(format, CultureInfo.InvariantCulture)
            : Text(stored);

    private static string Trimmed(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.TrimEnd())).TrimEnd('\n');

    /// <summary>A link a line: its address, a space, and its words.</summary>
    private static string Links(string stored)
    {
        try
        {
            return string.Join('\n', (JsonNode.Parse(stored.Length == 0 ? "[]" : stored) as JsonArray ?? []).Select(link =>
                $"{link?["url"]}{link?["queryString"]} {link?["name"]}".Trim()));
        }
        catch (JsonException)
        {
            return stored;
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}

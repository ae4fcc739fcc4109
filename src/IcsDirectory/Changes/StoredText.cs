using System.Text.Json;
using System.Text.RegularExpressions;
using IcsDirectory.Cms.Publications;
using Umbraco.Cms.Core;

namespace IcsDirectory.Changes;

/// <summary>Values as Umbraco's editors store them: whether two spellings say the same, and how they read in words.</summary>
internal static partial class StoredText
{
    private const string DocumentUdi = "umb://document/";

    public static bool IsSame(string one, string other) => one == other || Plain(one) == Plain(other);

    /// <summary>The one code that a drop-down holds, or the text itself.</summary>
    public static string Code(string stored) => Plain(stored);

    /// <summary>As a reader would say it. Documents are named as they are published.</summary>
    public static string InWords(string stored, Publication publication)
    {
        var keys = DocumentKeys(stored);
        return keys.Count > 0
            ? string.Join(", ", keys.Select(key => publication.Find(key)?.Name ?? "a document that is not published"))
            : Listed(stored) ?? Plain(stored);
    }

    /// <summary>The documents that a picker holds; none where it is no picker.</summary>
    public static IReadOnlyList<Guid> DocumentKeys(string stored) =>
        !stored.StartsWith(DocumentUdi, StringComparison.OrdinalIgnoreCase) ? []
        : [.. stored.Split(',').Select(udi => UdiParser.TryParse(udi.Trim(), out GuidUdi? found) ? found.Guid : Guid.Empty).Where(key => key != Guid.Empty)];

    /// <summary>One spelling for each value.</summary>
    private static string Plain(string stored)
    {
        var text = stored.ReplaceLineEndings("\n");
        return text switch
        {
            "" => "",
            ['[' or '{', ..] => OfJson(text),
            _ when text.StartsWith(DocumentUdi, StringComparison.OrdinalIgnoreCase) => string.Join(',', DocumentKeys(text)),
            _ when Instant().Match(text) is { Success: true } at => $"{at.Groups[1].ValueSpan} {at.Groups[2].ValueSpan}{at.Groups[3].Value.TrimEnd('0').TrimEnd('.')}",
            _ => text,
        };
    }

    private static string OfJson(string text)
    {
        try
        {
            var json = JsonElement.Parse(text);
            return json.ValueKind != JsonValueKind.Array ? Canonical(json)
                : json.GetArrayLength() == 0 ? ""
                : json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? string.Join(", ", json.EnumerateArray().Select(item => item.GetString()))
                : Canonical(json);
        }
        catch (JsonException) // words that begin with a bracket
        {
            return text;
        }
    }

    /// <summary>Names in the order of the alphabet, no white space.</summary>
    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{JsonSerializer.Serialize(p.Name)}:{Canonical(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        _ => json.GetRawText(),
    };

    /// <summary>A list of links by their names.</summary>
    private static string? Listed(string stored)
    {
        try
        {
            return stored is ['[', ..] && JsonElement.Parse(stored) is var list && list.GetArrayLength() > 0 && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
                ? string.Join(", ", list.EnumerateArray().Select(item => item.TryGetProperty("name", out var name) ? name.ToString() : item.GetRawText()))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(\.\d{1,7})?Z?$")]
    private static partial Regex Instant();
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Sync;

/// <summary>Stored property values as text in uSync files, JSON indented there and compact in the database.</summary>
internal static class USyncValue
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(object? value) => value switch
    {
        null => "",
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        string text => Json(text)?.ToJsonString(Indented) ?? text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <exception cref="FormatException">The text is not a value of that kind.</exception>
    public static object? Read(string text, ValueStorageType storage) => text.Length == 0 ? null : storage switch
    {
        ValueStorageType.Integer => bool.TryParse(text, out var flag) ? flag ? 1 : 0 : int.Parse(text, CultureInfo.InvariantCulture),
        ValueStorageType.Decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        ValueStorageType.Date => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        _ => Json(text)?.ToJsonString(Compact) ?? text.ReplaceLineEndings("\n"),
    };

    /// <summary>A list or an object; other text is text, whatever JSON might make of it.</summary>
    private static JsonNode? Json(string text)
    {
        if (text.AsSpan().TrimStart() is not ['[' or '{', ..])
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null; // text that merely begins with a bracket, such as a link in Markdown
        }
    }
}

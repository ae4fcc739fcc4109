using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IcsDirectory.Content;

/// <summary>Values in the shape in which Umbraco's property editors store them.</summary>
internal static class StoredValue
{
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A drop-down stores a list, even of one.</summary>
    public static string Choice(string code) => JsonSerializer.Serialize(new[] { code }, Json);

    public static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    /// <summary>The value as text, to compare and to put into a block.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        DateTime instant => instant.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    public static bool IsSame(string stored, string planned) =>
        stored.ReplaceLineEndings("\n") == planned.ReplaceLineEndings("\n");
}

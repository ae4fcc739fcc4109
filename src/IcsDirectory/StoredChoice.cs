using System.Text.Json;

namespace IcsDirectory;

/// <summary>Reads the one choice of a drop-down, which Umbraco stores as a list.</summary>
internal static class StoredChoice
{
    /// <returns>Empty where nothing is chosen or the stored text is no list.</returns>
    public static string Of(string? stored)
    {
        try
        {
            return string.IsNullOrWhiteSpace(stored) ? "" : JsonSerializer.Deserialize<string[]>(stored)?.FirstOrDefault() ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}

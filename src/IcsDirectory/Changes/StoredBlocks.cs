using System.Text.Json;

namespace IcsDirectory.Changes;

/// <summary>The blocks of a stored block list, in the order in which they are shown.</summary>
internal static class StoredBlocks
{
    /// <param name="Values">Alias to stored value as text; those without a value are left out.</param>
    public sealed record Block(Guid Key, IReadOnlyDictionary<string, string> Values)
    {
        public string this[string alias] => Values.GetValueOrDefault(alias, "");
    }

    public static bool IsBlockList(string stored) => stored is ['{', ..] && stored.Contains("\"contentData\"", StringComparison.Ordinal);

    /// <summary>None for what is no block list.</summary>
    public static IReadOnlyList<Block> Read(string stored)
    {
        if (!IsBlockList(stored))
        {
            return [];
        }

        var json = JsonElement.Parse(stored);
        var blocks = json.GetProperty("contentData").EnumerateArray().Select(Of).ToDictionary(block => block.Key);
        return json.TryGetProperty("layout", out var layout) && layout.TryGetProperty("Umbraco.BlockList", out var places)
            ? [.. places.EnumerateArray().Select(place => place.GetProperty("contentKey").GetGuid()).Where(blocks.ContainsKey).Select(key => blocks[key])]
            : [];
    }

    private static Block Of(JsonElement block)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in block.GetProperty("values").EnumerateArray())
        {
            if (value.TryGetProperty("value", out var stored) && Text(stored) is { Length: > 0 } text)
            {
                values[value.GetProperty("alias").GetString()!] = text;
            }
        }

        return new(block.GetProperty("key").GetGuid(), values);
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

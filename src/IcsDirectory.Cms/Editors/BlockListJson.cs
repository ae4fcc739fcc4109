using System.Text.Json;
using Umbraco.Cms.Core;

namespace IcsDirectory.Cms.Editors;

/// <summary>One block of a block list's JSON.</summary>
/// <param name="Key">The block's own key.</param>
/// <param name="ContentTypeKey">Its element type.</param>
/// <param name="Values">Alias to stored value.</param>
/// <param name="Settings">The block that holds its settings.</param>
internal sealed record BlockListJson(
    Guid Key, Guid ContentTypeKey, IReadOnlyDictionary<string, JsonElement> Values, BlockListJson? Settings)
{
    /// <summary>Reads Umbraco's block value: the blocks that the layout names, in its order. Content that the layout
    /// does not name is left out.</summary>
    /// <exception cref="FormatException">The JSON is broken, or the layout names content that is not there.</exception>
    public static IReadOnlyList<BlockListJson> Parse(string json)
    {
        try
        {
            var root = JsonElement.Parse(json);
            if (!root.TryGetProperty("layout", out var layouts) || layouts.ValueKind != JsonValueKind.Object
                || !layouts.TryGetProperty(Constants.PropertyEditors.Aliases.BlockList, out var layout))
            {
                return [];
            }
            var (contents, settings) = (Blocks(root, "contentData"), Blocks(root, "settingsData"));
            return [.. layout.EnumerateArray().Select(item => Placed(item, contents, settings))];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"The block list is not Umbraco's block value JSON: {broken.Message}", broken);
        }
    }

    private static BlockListJson Placed(
        JsonElement item, Dictionary<Guid, BlockListJson> contents, Dictionary<Guid, BlockListJson> settings)
    {
        var key = item.GetProperty("contentKey").GetGuid();
        var block = contents.GetValueOrDefault(key)
            ?? throw new FormatException($"The layout names the block {key}, which contentData does not hold.");
        return item.TryGetProperty("settingsKey", out var settingsKey) && settingsKey.ValueKind == JsonValueKind.String
            ? block with { Settings = settings.GetValueOrDefault(settingsKey.GetGuid()) }
            : block;
    }

    private static Dictionary<Guid, BlockListJson> Blocks(JsonElement root, string list) =>
        root.TryGetProperty(list, out var items) ? items.EnumerateArray().Select(Block).ToDictionary(b => b.Key) : [];

    private static BlockListJson Block(JsonElement item)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in item.TryGetProperty("values", out var list) ? list.EnumerateArray() : default)
        {
            values[value.GetProperty("alias").GetString()!] = value.TryGetProperty("value", out var stored)
                ? stored
                : default;
        }
        return new(item.GetProperty("key").GetGuid(), item.GetProperty("contentTypeKey").GetGuid(), values, null);
    }
}

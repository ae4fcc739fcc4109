using System.Text.Json;
using System.Text.Json.Nodes;

namespace IcsDirectory.Content.Editing;

/// <summary>A stored block list, taken apart and put together again. What a form has no fields for stays: settings, values of
/// unknown aliases.</summary>
internal sealed class StoredBlocks
{
    private const string Layout = "Umbraco.BlockList";
    private readonly JsonObject _root;

    private StoredBlocks(JsonObject root, IReadOnlyList<Block> blocks) => (_root, Blocks) = (root, blocks);

    /// <param name="Data">The block in <c>contentData</c>.</param>
    /// <param name="Place">The block in the layout.</param>
    public sealed record Block(Guid Key, Guid TypeKey, JsonObject Data, JsonObject Place)
    {
        public JsonNode? Value(string alias) => Entry(alias)?["value"];

        public void Set(string alias, JsonNode? value)
        {
            if (Entry(alias) is { } known)
            {
                known["value"] = value;
                return;
            }

            var values = Data["values"] as JsonArray ?? [];
            Data["values"] ??= values;
            values.Add(new JsonObject { ["alias"] = alias, ["culture"] = null, ["segment"] = null, ["value"] = value });
        }

        private JsonObject? Entry(string alias) =>
            (Data["values"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entry => entry["alias"]?.GetValue<string>() == alias);
    }

    /// <summary>In the order of the layout.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>A value that is no block list is read as an empty one.</summary>
    public static StoredBlocks Parse(string? stored)
    {
        try
        {
            return string.IsNullOrWhiteSpace(stored) || JsonNode.Parse(stored) is not JsonObject root ? new([], []) : new(root, Read(root));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return new([], []);
        }
    }

    public static Block New(Guid key, Guid typeKey) => new(
        key, typeKey, new() { ["contentTypeKey"] = typeKey, ["key"] = key, ["values"] = new JsonArray() }, new() { ["contentKey"] = key });

    /// <summary>The list with other blocks in place of its own; empty text for none.</summary>
    public string ToJson(IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0)
        {
            return "";
        }

        _root["contentData"] = new JsonArray([.. blocks.Select(block => block.Data.DeepClone())]);
        _root["settingsData"] ??= new JsonArray();
        _root["expose"] = new JsonArray([.. blocks.Select(block => new JsonObject { ["contentKey"] = block.Key, ["culture"] = null, ["segment"] = null })]);
        _root["layout"] = new JsonObject { [Layout] = new JsonArray([.. blocks.Select(block => block.Place.DeepClone())]) };
        return _root.ToJsonString(StoredValue.Json);
    }

    private static List<Block> Read(JsonObject root)
    {
        var data = (root["contentData"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(block => Key(block, "key"));
        return [.. (root["layout"]?[Layout] as JsonArray ?? []).OfType<JsonObject>()
            .Where(place => data.ContainsKey(Key(place, "contentKey")))
            .Select(place => (Place: place, Data: data[Key(place, "contentKey")]))
            .Select(block => new Block(Key(block.Data, "key"), Key(block.Data, "contentTypeKey"), block.Data, block.Place))];
    }

    private static Guid Key(JsonObject item, string name) => Guid.Parse(item[name]!.GetValue<string>());
}

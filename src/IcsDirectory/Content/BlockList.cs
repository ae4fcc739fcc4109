using System.Text.Json;
using System.Text.Json.Nodes;

namespace IcsDirectory.Content;

/// <summary>A block list in the JSON that Umbraco stores, taken apart and put together again. What is not set stays as it is: settings,
/// values of unknown aliases, the order of what a block holds. Content that the layout does not name is left out.</summary>
internal sealed class BlockList
{
    private const string Layout = "Umbraco.BlockList";
    private readonly JsonObject _root;
    private List<Block> _blocks;

    private BlockList(JsonObject root) => (_root, _blocks) = (root, Read(root));

    /// <param name="Data">The block in <c>contentData</c>.</param>
    /// <param name="Place">The block in the layout.</param>
    public sealed record Block(Guid Key, Guid TypeKey, JsonObject Data, JsonObject Place)
    {
        public static Block New(Guid key, Guid typeKey) => new(
            key, typeKey, new() { ["contentTypeKey"] = typeKey, ["key"] = key, ["values"] = new JsonArray() }, new() { ["contentKey"] = key });

        /// <summary>A value as text; empty where there is none.</summary>
        public string this[string alias] => Text(Value(alias));

        /// <summary>Alias to value as text; those without a value are left out.</summary>
        public IReadOnlyDictionary<string, string> Values => Entries
            .Select(entry => (Alias: Text(entry["alias"]), Text: Text(entry["value"]))).DistinctBy(value => value.Alias)
            .Where(value => value.Text.Length > 0).ToDictionary(value => value.Alias, value => value.Text, StringComparer.Ordinal);

        public JsonNode? Value(string alias) => Entry(alias)?["value"];

        public void Set(string alias, object? value)
        {
            if (Entry(alias) is { } known)
            {
                known["value"] = Node(value);
                return;
            }

            var values = Data["values"] as JsonArray ?? [];
            Data["values"] ??= values;
            values.Add(new JsonObject { ["alias"] = alias, ["culture"] = null, ["segment"] = null, ["value"] = Node(value) });
        }

        private IEnumerable<JsonObject> Entries => (Data["values"] as JsonArray ?? []).OfType<JsonObject>();

        private JsonObject? Entry(string alias) => Entries.FirstOrDefault(entry => Text(entry["alias"]) == alias);

        private static JsonValue? Node(object? value) => value switch
        {
            null => null,
            int number => JsonValue.Create(number),
            _ => JsonValue.Create(StoredValue.Text(value)),
        };

        private static string Text(JsonNode? value) => value?.GetValueKind() switch
        {
            null => "",
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.True => "1",
            JsonValueKind.False => "0",
            _ => value.ToJsonString(StoredValue.Json),
        };
    }

    /// <summary>In the order of the layout.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <exception cref="FormatException">The text is neither empty nor a block list.</exception>
    public static BlockList Parse(string? stored)
    {
        try
        {
            return new(string.IsNullOrWhiteSpace(stored) ? [] : JsonNode.Parse(stored) as JsonObject ?? throw new FormatException("A block list is a JSON object."));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"This is not a block list as Umbraco stores it: {broken.Message}", broken);
        }
    }

    /// <summary>A value that is no block list is read as an empty one.</summary>
    public static BlockList ParseOrEmpty(string? stored)
    {
        try
        {
            return Parse(stored);
        }
        catch (FormatException)
        {
            return new([]);
        }
    }

    public static bool IsBlockList(string stored) => stored is ['{', ..] && stored.Contains("\"contentData\"", StringComparison.Ordinal);

    public Block? Find(Guid key) => _blocks.Find(block => block.Key == key);

    public void Add(Guid key, Guid typeKey, IEnumerable<KeyValuePair<string, object?>> values)
    {
        _blocks.Add(Block.New(key, typeKey));
        Set(key, values);
    }

    /// <summary>Sets values on a block; what is not named stays. Does nothing where there is no such block.</summary>
    /// <returns>Aliases of the values that differ from what was there.</returns>
    public IReadOnlyList<string> Set(Guid key, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var block = Find(key);
        var changed = values.Where(value => block is not null && !StoredValue.IsSame(block[value.Key], StoredValue.Text(value.Value))).ToList();
        changed.ForEach(value => block!.Set(value.Key, value.Value));
        return [.. changed.Select(value => value.Key)];
    }

    /// <summary>Makes these the blocks of the list, in this order.</summary>
    public void Replace(IEnumerable<Block> blocks) => _blocks = [.. blocks];

    /// <returns>Empty for a list without blocks.</returns>
    public string ToJson()
    {
        if (_blocks.Count == 0)
        {
            return "";
        }

        _root["contentData"] = new JsonArray([.. _blocks.Select(block => block.Data.DeepClone())]);
        _root["settingsData"] ??= new JsonArray();
        _root["expose"] = new JsonArray([.. _blocks.Select(block => new JsonObject { ["contentKey"] = block.Key, ["culture"] = null, ["segment"] = null })]);
        _root["layout"] = new JsonObject { [Layout] = new JsonArray([.. _blocks.Select(block => block.Place.DeepClone())]) };
        return _root.ToJsonString(StoredValue.Json);
    }

    private static List<Block> Read(JsonObject root)
    {
        var data = (root["contentData"] as JsonArray ?? []).OfType<JsonObject>().ToDictionary(block => KeyOf(block, "key"));
        return [.. (root["layout"]?[Layout] as JsonArray ?? []).OfType<JsonObject>()
            .Where(place => data.ContainsKey(KeyOf(place, "contentKey")))
            .Select(place => (Place: place, Data: data[KeyOf(place, "contentKey")]))
            .Select(block => new Block(KeyOf(block.Data, "key"), KeyOf(block.Data, "contentTypeKey"), block.Data, block.Place))];
    }

    private static Guid KeyOf(JsonObject item, string name) => Guid.Parse(item[name]?.GetValue<string>() ?? throw new FormatException($"A block has no {name}."));
}

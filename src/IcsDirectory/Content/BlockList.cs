using System.Text.Json.Nodes;

namespace IcsDirectory.Content;

/// <summary>A block list in the JSON shape that Umbraco stores.</summary>
internal sealed class BlockList
{
    private const string Layout = "Umbraco.BlockList";
    private readonly List<(Guid Key, JsonObject Data)> _blocks = [];

    private BlockList(string? stored)
    {
        if (string.IsNullOrWhiteSpace(stored) || JsonNode.Parse(stored) is not JsonObject json)
        {
            return;
        }

        var data = json["contentData"]!.AsArray().ToDictionary(block => block!["key"]!.GetValue<Guid>(), block => block!.DeepClone().AsObject());
        _blocks.AddRange(json["layout"]![Layout]!.AsArray().Select(item => item!["contentKey"]!.GetValue<Guid>()).Select(key => (key, data[key])));
    }

    /// <summary>In their order.</summary>
    public IEnumerable<Guid> Keys => _blocks.Select(block => block.Key);

    public static BlockList Parse(string? stored) => new(stored);

    public bool Contains(Guid key) => Find(key) is not null;

    /// <summary>The block's values as text, by property alias; none for a block that is not there.</summary>
    public IReadOnlyDictionary<string, string> Values(Guid key) =>
        Find(key)?["values"]!.AsArray().ToDictionary(entry => entry!["alias"]!.GetValue<string>(), entry => StoredValue.Text(entry!["value"])) ?? [];

    public void Add(Guid key, Guid elementTypeKey, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var added = new JsonObject { ["contentTypeKey"] = elementTypeKey, ["key"] = key, ["values"] = new JsonArray() };
        Set(added, values);
        _blocks.Add((key, added));
    }

    /// <summary>Sets values on a block; what is not named stays. Does nothing where there is no such block.</summary>
    /// <returns>Aliases of the values that differ from what was there.</returns>
    public IReadOnlyList<string> Set(Guid key, IEnumerable<KeyValuePair<string, object?>> values) =>
        Find(key) is { } block ? Set(block, values) : [];

    public string ToJson()
    {
        var keys = _blocks.Select(block => block.Key).ToList();
        return new JsonObject
        {
            ["contentData"] = new JsonArray([.. _blocks.Select(block => (JsonNode)block.Data)]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key, ["culture"] = null, ["segment"] = null })]),
            ["layout"] = new JsonObject { [Layout] = new JsonArray([.. keys.Select(key => new JsonObject { ["contentKey"] = key })]) },
        }.ToJsonString(StoredValue.Json);
    }

    private JsonObject? Find(Guid key) => _blocks.FirstOrDefault(block => block.Key == key).Data;

    private static List<string> Set(JsonObject block, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var changed = new List<string>();
        var stored = block["values"]!.AsArray();
        foreach (var (alias, value) in values)
        {
            var known = stored.FirstOrDefault(entry => entry!["alias"]!.GetValue<string>() == alias);
            if (StoredValue.IsSame(StoredValue.Text(known?["value"]), StoredValue.Text(value)))
            {
                continue;
            }

            stored.Remove(known);
            stored.Add(new JsonObject { ["alias"] = alias, ["culture"] = null, ["segment"] = null, ["value"] = Node(value) });
            changed.Add(alias);
        }

        return changed;
    }

    private static JsonValue? Node(object? value) => value switch
    {
        null => null,
        int number => JsonValue.Create(number),
        _ => JsonValue.Create(StoredValue.Text(value)),
    };
}

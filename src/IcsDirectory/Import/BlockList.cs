using System.Text.Json.Nodes;

namespace IcsDirectory.Import;

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

    public static BlockList Parse(string? stored) => new(stored);

    /// <summary>Adds the block, or sets the values that the plan gives on the one that is there.</summary>
    /// <returns>What changed, in words; none when nothing did.</returns>
    public string? Merge(PlannedBlock planned, Guid elementTypeKey)
    {
        var known = _blocks.FirstOrDefault(block => block.Key == planned.Key).Data;
        if (known is null)
        {
            var added = new JsonObject { ["contentTypeKey"] = elementTypeKey, ["key"] = planned.Key, ["values"] = new JsonArray() };
            Set(added, planned.Values.Concat(planned.FirstValues));
            _blocks.Add((planned.Key, added));
            return $"new {planned.ElementType}";
        }

        var changed = Set(known, planned.Values);
        return changed.Count == 0 ? null : $"{planned.ElementType} {planned.Key.ToString("N")[..8]}: {string.Join(", ", changed)}";
    }

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

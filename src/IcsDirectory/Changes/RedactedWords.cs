using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using IcsDirectory.Content;

namespace IcsDirectory.Changes;

/// <summary>Words that are taken out, and the mark that takes their place. Capital letters make no difference.</summary>
internal sealed class RedactedWords
{
    /// <summary>Properties in free words, of documents and of blocks. Addresses, codes and dates cannot hold a mark.</summary>
    private static readonly HashSet<string> FreeWords = new(StringComparer.Ordinal)
    {
        "", "value", "quote", "page", "scope", "caveat", "notes", "summary", "description", "body", "methodology", "publisher",
        "websiteNote", "name", "basis", "label", "definition", "text", "help", "askedBy", "places", "website", "contactMailbox",
    };

    private readonly string[] _spellings;

    public RedactedWords(string words)
    {
        var plain = words.ReplaceLineEndings("\n");
        _spellings = plain.Contains('\n', StringComparison.Ordinal) ? [plain.ReplaceLineEndings("\r\n"), plain] : [plain];
        // The salt is forgotten: nobody can find the words by trying.
        var hash = ChangeHash.Digest(RandomNumberGenerator.GetBytes(16), plain);
        Mark = $"[taken out; hash {Convert.ToHexStringLower(hash)[..16]}]";
    }

    public string Mark { get; }

    public bool AreIn(string? text) => text is not null && _spellings.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    public string TakenOutOf(string text) =>
        _spellings.Aggregate(text, (left, words) => left.Replace(words, Mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>A stored value of a document without the words; as it was where it does not hold them, or cannot hold the mark.</summary>
    /// <param name="alias">Of the property; "" for the document's name.</param>
    public string TakenOutOf(string alias, string stored) =>
        BlockList.IsBlockList(stored) ? TakenOutOfBlocks(stored)
        : FreeWords.Contains(alias) && AreIn(stored) ? TakenOutOf(stored)
        : stored;

    /// <summary>JSON whose texts hold the words, without them. Where it holds none it stays as it is spelt.</summary>
    public string TakenOutOfJson(string json, JsonSerializerOptions? options = null)
    {
        var node = JsonNode.Parse(json);
        return node is not null && Change(node) ? node.ToJsonString(options) : json;
    }

    private bool Change(JsonNode node)
    {
        var isChanged = false;
        if (node is not JsonObject named)
        {
            return false;
        }

        foreach (var (name, child) in named.ToList())
        {
            isChanged |= child is JsonValue value && Text(value) is { } text && AreIn(text)
                ? (named[name] = TakenOutOf(text)) is not null
                : child is not null and not JsonValue && Change(child);
        }

        return isChanged;
    }

    private string TakenOutOfBlocks(string stored)
    {
        var json = JsonNode.Parse(stored)!;
        var isChanged = false;
        foreach (var list in new[] { json["contentData"], json["settingsData"] }.OfType<JsonArray>())
        {
            foreach (var value in list.SelectMany(block => block!["values"]!.AsArray()).OfType<JsonObject>())
            {
                if (value["value"] is JsonValue held && Text(held) is { } was
                    && TakenOutOf(value["alias"]!.GetValue<string>(), was) is var left && left != was)
                {
                    value["value"] = left;
                    isChanged = true;
                }
            }
        }

        return isChanged ? json.ToJsonString(StoredValue.Json) : stored;
    }

    private static string? Text(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}

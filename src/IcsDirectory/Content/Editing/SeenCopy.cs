using System.Security.Cryptography;
using System.Text;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>What its editor saw of a document, small enough to travel in a form: the version, whether it was published, and for each
/// field a hash of its value. Sorting and moving change nothing that an editor types, so they are not in it.</summary>
internal sealed record SeenCopy(string State, IReadOnlyDictionary<string, string> Hashes)
{
    public static SeenCopy Of(IContent content, IReadOnlyList<DocumentLines.Line> lines) => new(
        content.Trashed ? "bin" : content.Published ? "published" : "draft",
        HashesOf(lines));

    /// <summary>By field.</summary>
    public static Dictionary<string, string> HashesOf(IReadOnlyList<DocumentLines.Line> lines) =>
        lines.GroupBy(line => line.Field).ToDictionary(field => field.Key, Hash);

    /// <summary>What cannot be read was seen by nobody.</summary>
    public static SeenCopy Parse(string? text)
    {
        var parts = (text ?? "").Split(';');
        return new(parts[0], parts.Skip(1).Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
            .DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]));
    }

    public override string ToString() => string.Join(';', Hashes.Select(field => $"{field.Key}={field.Value}").Prepend(State));

    /// <summary>The fields that are not as they were seen.</summary>
    public IReadOnlySet<string> ChangedSince(SeenCopy seen) =>
        Hashes.Where(field => seen.Hashes.GetValueOrDefault(field.Key) != field.Value).Select(field => field.Key).ToHashSet();

    private static string Hash(IEnumerable<DocumentLines.Line> lines) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(line => $"{line.Path}={line.Text}")))))[..16];
}

namespace IcsDirectory.Content.Editing;

/// <summary>What differs between two copies of a document.</summary>
internal static class CompareCopies
{
    public static IReadOnlyList<FieldDifference> Run(IReadOnlyList<DocumentLines.Line> before, IReadOnlyList<DocumentLines.Line> after)
    {
        var (old, now) = (before.ToDictionary(line => line.Path), after.ToDictionary(line => line.Path));
        return [.. after.Concat(before.Where(line => !now.ContainsKey(line.Path)))
            .Select(line => (Old: old.GetValueOrDefault(line.Path), Now: now.GetValueOrDefault(line.Path)))
            .Where(pair => Differs(pair.Old, pair.Now, old, now))
            .Select(pair => new FieldDifference((pair.Now ?? pair.Old)!.Field, (pair.Now ?? pair.Old)!.Label, pair.Old?.Shown ?? "", pair.Now?.Shown ?? ""))];
    }

    /// <summary>An empty value of a block that was added or removed is no difference of its own.</summary>
    private static bool Differs(
        DocumentLines.Line? old, DocumentLines.Line? now, Dictionary<string, DocumentLines.Line> before, Dictionary<string, DocumentLines.Line> after) =>
        (now ?? old)!.Path.EndsWith("/order", StringComparison.Ordinal)
            ? !InCommon(old, now).SequenceEqual(InCommon(now, old)) || HasUnlisted(old, before, after) || HasUnlisted(now, after, before)
            : (old?.Text ?? Empty(now!)) != (now?.Text ?? Empty(old!));

    /// <summary>"No" is what a yes-or-no field of a block that is not there would say.</summary>
    private static string Empty(DocumentLines.Line other) => other.Text == "0" && other.Shown == "No" ? "0" : "";

    private static IEnumerable<string> InCommon(DocumentLines.Line? one, DocumentLines.Line? other) => Keys(one).Intersect(Keys(other));

    /// <summary>Whether a block is only here and shows no value of its own: only the list then tells of it.</summary>
    private static bool HasUnlisted(
        DocumentLines.Line? one, Dictionary<string, DocumentLines.Line> own, Dictionary<string, DocumentLines.Line> other) =>
        Keys(one).Any(key => !other.Keys.Any(path => path.Contains(key, StringComparison.Ordinal))
            && !own.Values.Any(line => line.Path.Contains(key, StringComparison.Ordinal) && line.Text != Empty(line)));

    private static string[] Keys(DocumentLines.Line? order) => order?.Text.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>One field, or one field of one block, in two copies.</summary>
/// <param name="Field">The field of the form that it belongs to.</param>
public sealed record FieldDifference(string Field, string Label, string Before, string After);

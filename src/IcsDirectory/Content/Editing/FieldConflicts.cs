namespace IcsDirectory.Content.Editing;

/// <summary>A field that somebody else changed while it was open in a form, and that is typed otherwise there.</summary>
/// <param name="Field">The name of the field or list in the form, without its prefix.</param>
/// <param name="IsMine">Whether the form's own editor changed it too; if not, the stored value is the newer one.</param>
public sealed record FieldConflict(string Field, bool IsMine, IReadOnlyList<FieldDifference> Differences);

internal static class FieldConflicts
{
    /// <param name="mine">The stored copy with what was typed put in.</param>
    public static SaveDocument.Outcome.ChangedMeanwhile Find(
        SeenCopy seen, SeenCopy now, IReadOnlyList<DocumentLines.Line> stored, IReadOnlyList<DocumentLines.Line> mine)
    {
        var changed = now.ChangedSince(seen);
        var typed = SeenCopy.HashesOf(mine);
        return new(
            [.. CompareCopies.Run(stored, mine).Where(difference => changed.Contains(difference.Field)).GroupBy(difference => difference.Field)
                .Select(field => new FieldConflict(field.Key, typed[field.Key] != seen.Hashes.GetValueOrDefault(field.Key), [.. field]))],
            StateInWords(seen.State, now.State));
    }

    public static TypedDocument Take(TypedDocument typed, TypedDocument stored, IReadOnlySet<string> fields) => new(
        fields.Contains(FieldName.Name) ? stored.Name : typed.Name,
        typed.Texts.ToDictionary(field => field.Key, field => fields.Contains(field.Key) ? stored.Texts.GetValueOrDefault(field.Key, "") : field.Value),
        typed.Blocks.ToDictionary(list => list.Key, list => fields.Contains(list.Key) ? stored.Blocks.GetValueOrDefault(list.Key, []) : list.Value));

    private static string StateInWords(string seen, string now) => (seen, now) switch
    {
        var (before, after) when before == after => "",
        (_, "bin") => "It was moved to the recycle bin.",
        ("published", "draft") => "It was unpublished.",
        (_, "published") => "It was published.",
        _ => "It was taken back out of the recycle bin.",
    };
}

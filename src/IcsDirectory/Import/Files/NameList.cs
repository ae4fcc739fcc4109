namespace IcsDirectory.Import.Files;

internal static class NameList
{
    /// <summary>"A", "A and B", "A; B; and C": many names hold an "and" or a comma of their own.</summary>
    public static string InWords(IReadOnlyList<string> names) => names.Count < 3
        ? string.Join(" and ", names)
        : $"{string.Join("; ", names.SkipLast(1))}; and {names[^1]}";
}

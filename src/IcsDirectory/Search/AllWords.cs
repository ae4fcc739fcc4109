namespace IcsDirectory.Search;

/// <summary>Narrows a short list as its reader types: every word has to stand somewhere, as it is written or as a part of
/// another word, whatever the case.</summary>
internal static class AllWords
{
    /// <param name="words">With spaces between them; empty fits everything.</param>
    public static bool StandIn(string words, IReadOnlyCollection<string> texts) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
}

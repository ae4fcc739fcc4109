namespace IcsDirectory.Search;

/// <summary>
/// Writes FTS5 expressions that need all of some words. Words are folded letters and digits, and quoted.
/// </summary>
internal static class MatchExpression
{
    /// <summary>Prefixes up to this length have an index of their own (the prefix option of the tables).</summary>
    private const int IndexedPrefixLength = 8;

    /// <summary>
    /// FTS5 gathers all rows of a prefix without an index before it gives the first; an OR of so many words it streams.
    /// </summary>
    private const int MaxAlternatives = 64;

    /// <summary>All words, where each word of the query may stand for longer ones.</summary>
    public static string WordStarts(IEnumerable<QueryWord> words, Vocabulary vocabulary) =>
        string.Join(" AND ", RarestFirst(words, vocabulary).Select(w => WordStart(w, vocabulary.Range(w), vocabulary)));

    /// <summary>All words as they are.</summary>
    public static string WholeWords(IEnumerable<QueryWord> words, Vocabulary vocabulary) =>
        string.Join(" AND ", RarestFirst(words, vocabulary).Select(w => Quote(w.Text)));

    /// <summary>FTS5 steps through the first word's rows and looks each up in the others'.</summary>
    private static IEnumerable<QueryWord> RarestFirst(IEnumerable<QueryWord> words, Vocabulary vocabulary) =>
        words.OrderBy(w => vocabulary.Uses(vocabulary.Range(w)));

    private static string WordStart(QueryWord word, WordRange range, Vocabulary vocabulary)
    {
        if (range.Count == 1)
        {
            return Quote(vocabulary[range.First]);
        }

        if (word.Text.Length <= IndexedPrefixLength || range.Count > MaxAlternatives)
        {
            return Quote(word.Text) + "*";
        }

        var alternatives = Enumerable.Range(range.First, range.Count).Select(id => Quote(vocabulary[id]));
        return $"({string.Join(" OR ", alternatives)})";
    }

    private static string Quote(string word) => $"\"{word}\"";
}

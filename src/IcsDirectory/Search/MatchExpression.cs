namespace IcsDirectory.Search;

/// <summary>Writes FTS5 expressions that need all of some words. Words are folded letters and digits, and quoted.</summary>
internal static class MatchExpression
{
    /// <summary>Prefixes up to this length have an index of their own (the prefix option of the tables).</summary>
    private const int IndexedPrefixLength = 4;

    /// <summary>
    /// FTS5 gathers all rows of a prefix without an index before it gives the first; an OR of so many words it streams.
    /// </summary>
    private const int MaxAlternatives = 64;

    /// <summary>All words, where each word of the query may stand for longer ones.</summary>
    public static string WordStarts(IEnumerable<QueryWord> words, Vocabulary vocabulary) =>
        string.Join(" AND ", words.Select(w => WordStart(w, vocabulary.Range(w), vocabulary)));

    /// <summary>All words as they are.</summary>
    public static string WholeWords(IEnumerable<QueryWord> words) =>
        string.Join(" AND ", words.Select(w => Quote(w.Text)));

    private static string WordStart(QueryWord word, WordRange range, Vocabulary vocabulary)
    {
        if (range.Count == 1)
        {
            return Quote(vocabulary[range.First]);
        }

        return word.Text.Length <= IndexedPrefixLength || range.Count > MaxAlternatives
            ? Quote(word.Text) + "*"
            : $"({string.Join(" OR ", Enumerable.Range(range.First, range.Count).Select(id => Quote(vocabulary[id])))})";
    }

    private static string Quote(string word) => $"\"{word}\"";
}

namespace IcsDirectory.Search;

/// <summary>Chooses which words of a query to keep when no document has them all.</summary>
internal static class FewerWords
{
    /// <summary>
    /// Takes words in the order of their worth, each if some document has it together with those already taken. Worth
    /// most is the name or place of a system, then the rarer word.
    /// </summary>
    public static IReadOnlyList<QueryWord> Choose(
        IndexContent content, FullTextReader reader, IReadOnlyList<QueryWord> words)
    {
        var kept = new List<QueryWord>();
        var byWorth = words
            .OrderBy(w => PlacesInQuery.IsOfSystem(content, w.Text) ? 0 : 1)
            .ThenBy(w => Uses(content, w));
        foreach (var word in byWorth)
        {
            var match = MatchExpression.WordStarts([.. kept, word], content.Vocabulary);
            if (reader.Read(FullTextTable.Whole, match, 0).Any())
            {
                kept.Add(word);
            }
        }

        return [.. words.Where(kept.Contains)];
    }

    private static long Uses(IndexContent content, QueryWord word) =>
        content.Vocabulary.Uses(content.Vocabulary.Range(word));
}

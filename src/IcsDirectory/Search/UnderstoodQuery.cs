namespace IcsDirectory.Search;

/// <summary>
/// A parsed query whose words are all in the vocabulary, misspelt ones corrected, unknown ones set aside.
/// </summary>
internal sealed record UnderstoodQuery(IReadOnlyList<QueryWord> Words, IReadOnlyList<QueryWord> Unknown)
{
    public static UnderstoodQuery Understand(ParsedQuery query, Vocabulary vocabulary)
    {
        var words = query.Words.Select(w => Understand(w, vocabulary)).ToList();
        return new(
            [.. words.OfType<QueryWord>()],
            [.. query.Words.Where((_, i) => words[i] is null)]);
    }

    public static CorrectedQuery? Corrected(IReadOnlyList<QueryWord> words)
    {
        var corrections = words.Where(w => w.IsCorrected).Select(w => new WordCorrection(w.Typed, w.Text)).Distinct().ToList();
        return corrections.Count == 0
            ? null
            : new(string.Join(' ', words.Select(w => w.IsCorrected ? w.Text : w.Typed)), corrections);
    }

    private static QueryWord? Understand(QueryWord word, Vocabulary vocabulary)
    {
        if (!vocabulary.Range(word).IsEmpty)
        {
            return word;
        }

        return vocabulary.Correct(word.Text) is { } corrected
            ? word with { Text = corrected, IsCorrected = true }
            : null;
    }
}

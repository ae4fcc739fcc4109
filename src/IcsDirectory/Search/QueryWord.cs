namespace IcsDirectory.Search;

/// <param name="Typed">As the user wrote it.</param>
/// <param name="Text">Folded, and corrected when no document has the word.</param>
/// <param name="IsPrefix">Longer words that start with it match too.</param>
/// <param name="IsCorrected"><paramref name="Text"/> is not what was typed.</param>
internal sealed record QueryWord(string Typed, string Text, bool IsPrefix, bool IsCorrected = false)
{
    /// <summary>
    /// The index among <paramref name="words"/> of the first that matches a folded word; -1 when none does.
    /// </summary>
    public static int IndexOfMatch(IReadOnlyList<QueryWord> words, ReadOnlySpan<char> folded)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Matches(folded))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Every one of <paramref name="words"/> is in <paramref name="text"/>.</summary>
    public static bool AllIn(IReadOnlyList<QueryWord> words, string text)
    {
        var missing = (1 << words.Count) - 1;
        var reader = new WordReader(text);
        while (missing != 0 && reader.MoveNext())
        {
            for (var i = 0; i < words.Count; i++)
            {
                missing &= words[i].Matches(reader.Word) ? ~(1 << i) : ~0;
            }
        }

        return missing == 0;
    }

    private bool Matches(ReadOnlySpan<char> folded) =>
        IsPrefix ? folded.StartsWith(Text, StringComparison.Ordinal) : folded.SequenceEqual(Text);
}

namespace IcsDirectory.Search;

/// <summary>The ids of the words in title, names and places of each document, in one array for all.</summary>
/// <param name="ids">All ids, document after document, each title first.</param>
/// <param name="starts">Where each document starts in <paramref name="ids"/>; one more at the end.</param>
/// <param name="titleLengths">How many of a document's ids belong to its title.</param>
internal sealed class HeadWords(int[] ids, int[] starts, int[] titleLengths)
{
    /// <summary>
    /// Two for each range of which the document has the exact word, one for each of which it has a longer word.
    /// </summary>
    public int Score(int document, ReadOnlySpan<WordRange> ranges)
    {
        var words = ids.AsSpan(starts[document]..starts[document + 1]);
        var score = 0;
        foreach (var range in ranges)
        {
            score += Score(words, range);
        }

        return score;
    }

    public bool TitleHasAll(int document, ReadOnlySpan<WordRange> ranges) =>
        HasAll(ids.AsSpan(starts[document], titleLengths[document]), ranges);

    public bool HasAll(int document, ReadOnlySpan<WordRange> ranges) =>
        HasAll(ids.AsSpan(starts[document]..starts[document + 1]), ranges);

    private static bool HasAll(ReadOnlySpan<int> words, ReadOnlySpan<WordRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (Score(words, range) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Score(ReadOnlySpan<int> words, WordRange range)
    {
        var score = 0;
        foreach (var id in words)
        {
            score = range.Contains(id) ? Math.Max(score, range.HasExact && id == range.First ? 2 : 1) : score;
        }

        return score;
    }
}

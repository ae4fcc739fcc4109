namespace IcsDirectory.Search;

/// <summary>
/// Damerau–Levenshtein distance (optimal string alignment): insert, delete, replace, or swap two neighbours.
/// </summary>
internal static class EditDistance
{
    private const int MaxStack = WordReader.MaxLength + 1;

    /// <summary>
    /// How many edits turn <paramref name="typed"/> into <paramref name="word"/>, or <paramref name="bound"/> + 1 if
    /// more.
    /// </summary>
    public static int Bounded(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int bound) =>
        Math.Abs(typed.Length - word.Length) > bound ? bound + 1 : Measure(typed, word, bound, wholeWord: true);

    /// <summary>The same for the beginning of <paramref name="word"/> that is nearest.</summary>
    public static int BoundedPrefix(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int bound) =>
        typed.Length - word.Length > bound ? bound + 1
            : Measure(typed, word[..Math.Min(word.Length, typed.Length + bound)], bound, wholeWord: false);

    private static int Measure(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int bound, bool wholeWord)
    {
        var width = typed.Length + 1;
        Span<int> rows = width <= MaxStack ? stackalloc int[3 * width] : new int[3 * width];
        for (var i = 0; i < width; i++)
        {
            rows[i] = i;
        }

        var best = typed.Length;
        for (var j = 1; j <= word.Length; j++)
        {
            var row = rows.Slice(j % 3 * width, width);
            var (before, twoBefore) = ((j + 2) % 3 * width, (j + 1) % 3 * width);
            var least = Fill(row, rows.Slice(before, width), rows.Slice(twoBefore, width), typed, word, j);
            best = Math.Min(best, row[^1]);
            if (least > bound)
            {
                return wholeWord ? bound + 1 : Math.Min(best, bound + 1);
            }
        }

        return Math.Min(wholeWord ? rows[(word.Length % 3 * width) + typed.Length] : best, bound + 1);
    }

    private static int Fill(
        Span<int> row, ReadOnlySpan<int> before, ReadOnlySpan<int> twoBefore,
        ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int j)
    {
        row[0] = j;
        var least = j;
        for (var i = 1; i < row.Length; i++)
        {
            var cost = typed[i - 1] == word[j - 1] ? 0 : 1;
            var value = Math.Min(Math.Min(row[i - 1], before[i]) + 1, before[i - 1] + cost);
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
            {
                value = Math.Min(value, twoBefore[i - 2] + 1);
            }

            row[i] = value;
            least = Math.Min(least, value);
        }

        return least;
    }
}

namespace IcsDirectory.Search;

/// <summary>
/// Words that nearly every name here has, or that only join others: ignored when other words are there.
/// </summary>
internal static class Noise
{
    private static readonly HashSet<string> Words =
        ["nhs", "icb", "icbs", "ics", "icss", "stp", "ft", "and", "the", "of", "for", "in"];

    private static readonly HashSet<string> Joining =
        ["and", "or", "not", "near", "the", "of", "for", "in", "an", "to", "by", "at", "on", "is", "it", "as", "with", "from"];

    private static readonly HashSet<string> Integrated = ["board", "boards", "system", "systems"];

    /// <summary>Tells for each word whether it is noise; none is when all are.</summary>
    public static bool[] Find(IReadOnlyList<string> words)
    {
        var noise = new bool[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            noise[i] |= Words.Contains(words[i]);
            if (IsIntegratedCare(words, i))
            {
                (noise[i], noise[i + 1], noise[i + 2]) = (true, true, true);
            }
        }

        return Array.TrueForAll(noise, n => n) ? new bool[words.Count] : noise;
    }

    private static bool IsIntegratedCare(IReadOnlyList<string> words, int start) =>
        start + 2 < words.Count
        && (words[start], words[start + 1]) is ("integrated", "care")
        && Integrated.Contains(words[start + 2]);

    /// <summary>The form in which names, places and queries are compared whole: folded words without noise.</summary>
    public static string Key(IReadOnlyList<string> words)
    {
        var noise = Find(words);
        return string.Join(' ', words.Where((_, i) => !noise[i]));
    }

    public static string KeyOf(string name) => Key(WordsOf(name));

    /// <summary>The folded words of a text, noise too.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            words.Add(reader.Word.ToString());
        }

        return words;
    }

    /// <summary>Tells whether nothing can be meant by the words alone: single letters, operators and words that only join
    /// others.</summary>
    public static bool IsAll(IEnumerable<string> words) => words.All(word => word.Length == 1 || Joining.Contains(word));
}

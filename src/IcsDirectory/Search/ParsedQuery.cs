namespace IcsDirectory.Search;

/// <summary>What a user typed, cut into words; any input can be read.</summary>
/// <param name="Shown">All words as typed, with single spaces.</param>
/// <param name="Words">The words to look for: no noise unless there is nothing else.</param>
internal sealed record ParsedQuery(string Shown, IReadOnlyList<QueryWord> Words)
{
    public const int MaxCharacters = 200;
    public const int MaxWords = 12;

    /// <summary>From this length a word stands for longer words too, wherever it is in the query.</summary>
    private const int MinPrefixLength = 3;

    public static ParsedQuery Parse(string? input)
    {
        var (typed, folded) = Read(input ?? "");
        var noise = Noise.Find(folded);
        var kept = Enumerable.Range(0, folded.Count).Where(i => !noise[i]).Take(MaxWords).ToList();
        return new(
            string.Join(' ', typed),
            [.. kept.Select(i => new QueryWord(typed[i], folded[i], i == kept[^1] || IsLongEnough(folded[i])))]);
    }

    private static bool IsLongEnough(string word) => word.Length >= MinPrefixLength;

    private static (List<string> Typed, List<string> Folded) Read(string input)
    {
        var text = input.AsSpan(0, Math.Min(input.Length, MaxCharacters));
        var (typed, folded) = (new List<string>(), new List<string>());
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            typed.Add(text[reader.Start..reader.End].ToString());
            folded.Add(reader.Word.ToString());
        }

        return (typed, folded);
    }
}

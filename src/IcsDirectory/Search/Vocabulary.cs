namespace IcsDirectory.Search;

/// <summary>
/// All folded words of the documents in ordinal order; a word's id is its position, so a prefix is a range of ids.
/// </summary>
internal sealed class Vocabulary
{
    private readonly string[] _words;
    private readonly long[] _useBefore;
    private readonly bool[] _inNames;
    private readonly Misspelling _misspelling;

    /// <param name="words">In ordinal order.</param>
    /// <param name="uses">How many documents have the word.</param>
    /// <param name="inNames">The word is in a title, a name or a place.</param>
    public Vocabulary(string[] words, int[] uses, bool[] inNames)
    {
        (_words, _inNames) = (words, inNames);
        _useBefore = new long[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
        {
            _useBefore[i + 1] = _useBefore[i] + uses[i];
        }

        _misspelling = new(words);
    }

    public string this[int id] => _words[id];

    /// <summary>The words that a word of a query stands for.</summary>
    public WordRange Range(QueryWord word)
    {
        var (first, end) = word.IsPrefix
            ? OrdinalOrder.Prefix(_words, word.Text)
            : OrdinalOrder.Equal(_words, word.Text);
        return new(first, end, first < end && _words[first].Length == word.Text.Length);
    }

    /// <summary>An upper bound of the documents that have a word of the range.</summary>
    public long Uses(WordRange range) => range.IsEmpty ? 0 : _useBefore[range.End] - _useBefore[range.First];

    /// <summary>The word that was most likely meant by one that no document has; null when none is near.</summary>
    public string? Correct(string typed)
    {
        var found = _misspelling.Nearest(typed);
        return found.Count == 0 ? null : _words[found.MinBy(f => Order(typed, f))!.Id];
    }

    private (int, bool, bool, bool, long, int) Order(string typed, Misspelling.Near near) => (
        near.Distance,
        near.IsPrefix,
        _words[near.Id][0] != typed[0],
        !_inNames[near.Id],
        _useBefore[near.Id] - _useBefore[near.Id + 1],
        near.Id);
}

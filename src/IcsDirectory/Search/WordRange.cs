namespace IcsDirectory.Search;

/// <summary>
/// Ids of the vocabulary's words that a word of a query stands for: from <paramref name="First"/> to before <paramref
/// name="End"/>.
/// </summary>
/// <param name="HasExact">The first of them is the word itself, not only a longer one.</param>
internal readonly record struct WordRange(int First, int End, bool HasExact)
{
    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int id) => id >= First && id < End;
}

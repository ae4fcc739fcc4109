using System.Numerics;

namespace IcsDirectory.Search;

/// <summary>Which letters a word has, as bits, to rule out by counting that two words are a few edits apart.</summary>
/// <remarks>
/// One edit accounts for at most one typed letter that the word lacks, and for at most one letter at the word's start
/// that was not typed. Letters other than a to z share six bits, which can only rule out less.
/// </remarks>
internal readonly record struct LetterSets(uint All, uint FirstThree, uint FirstSix)
{
    private const int LetterBits = 26;
    private const int OtherBits = 32 - LetterBits;

    public static LetterSets Of(string word) =>
        new(Bits(word), Bits(Start(word, 3)), Bits(Start(word, 6)));

    /// <summary>
    /// False when neither the word nor a beginning of it can be within <paramref name="bound"/> edits of what was
    /// typed.
    /// </summary>
    /// <param name="typedLength">In characters; of a near beginning, at least this less <paramref name="bound"/> are in
    /// the word.</param>
    public bool MayBeNear(LetterSets typed, int typedLength, int bound)
    {
        var start = (typedLength - bound) switch { >= 6 => FirstSix, >= 3 => FirstThree, _ => 0u };
        return BitOperations.PopCount(typed.All & ~All) <= bound
            && BitOperations.PopCount(start & ~typed.All) <= bound;
    }

    private static ReadOnlySpan<char> Start(string word, int length) => word.AsSpan(0, Math.Min(length, word.Length));

    private static uint Bits(ReadOnlySpan<char> word)
    {
        var bits = 0u;
        foreach (var c in word)
        {
            bits |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : LetterBits + (c % OtherBits));
        }

        return bits;
    }
}

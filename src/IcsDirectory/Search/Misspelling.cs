using System.Numerics;

namespace IcsDirectory.Search;

/// <summary>Finds words, or beginnings of words, within a few edits of a typed one.</summary>
/// <remarks>
/// Each word keeps the set of its letters as 32 bits. One edit accounts for at most one typed letter that the word lacks,
/// and for at most one letter of the word's start that was not typed, so nearly all words are ruled out by counting bits.
/// </remarks>
internal sealed class Misspelling
{
    private const int MinLength = 4;
    private const int MinLengthForTwo = 8;
    private const int DigitBits = 26;

    private readonly string[] _words;
    private readonly uint[] _letters;

    public Misspelling(string[] words)
    {
        _words = words;
        _letters = Array.ConvertAll(words, w => Letters(w));
    }

    internal readonly record struct Near(int Id, int Distance, bool IsPrefix);

    /// <summary>Allowed are one edit from 4 letters and two from 8; words with a digit are codes and are never guessed at.</summary>
    public List<Near> Nearest(string typed)
    {
        var bound = typed.Length >= MinLengthForTwo ? 2 : 1;
        var found = new List<Near>();
        if (typed.Length < MinLength || typed.Any(char.IsDigit))
        {
            return found;
        }

        Scan(typed, Letters(typed), bound, found);
        return found;
    }

    public static uint Letters(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : DigitBits + (c % (32 - DigitBits)));
        }

        return letters;
    }

    private void Scan(string typed, uint letters, int bound, List<Near> found)
    {
        for (var id = 0; id < _letters.Length; id++)
        {
            if (BitOperations.PopCount(letters & ~_letters[id]) <= bound && StartIsNear(typed.Length, letters, id, bound))
            {
                Measure(typed, id, bound, found);
            }
        }
    }

    private bool StartIsNear(int typedLength, uint letters, int id, int bound)
    {
        var start = Letters(_words[id].AsSpan(0, Math.Min(_words[id].Length, typedLength - bound)));
        return BitOperations.PopCount(start & ~letters) <= bound;
    }

    private void Measure(string typed, int id, int bound, List<Near> found)
    {
        var distance = EditDistance.Bounded(typed, _words[id], bound);
        if (distance <= bound)
        {
            found.Add(new(id, distance, false));
            return;
        }

        distance = EditDistance.BoundedPrefix(typed, _words[id], bound);
        if (distance <= bound)
        {
            found.Add(new(id, distance, true));
        }
    }
}

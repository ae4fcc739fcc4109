namespace IcsDirectory.Search;

/// <summary>Finds words, or beginnings of words, within a few edits of a typed one.</summary>
internal sealed class Misspelling(string[] words)
{
    private const int MinLength = 4;
    private const int MinLengthForTwo = 8;

    /// <summary>Up to this length a word with another first letter is another word: "wales" is not "dales".</summary>
    private const int MaxShort = 5;

    private readonly LetterSets[] _letters = Array.ConvertAll(words, LetterSets.Of);

    internal readonly record struct Near(int Id, int Distance, bool IsPrefix);

    /// <summary>
    /// Allowed are one edit from 4 letters and two from 8; up to 5 letters the first has to be right, or swapped with the
    /// second. Words with a digit are codes and are never guessed at.
    /// </summary>
    public List<Near> Nearest(string typed)
    {
        var found = new List<Near>();
        if (typed.Length < MinLength || typed.Any(char.IsDigit))
        {
            return found;
        }

        var bound = typed.Length >= MinLengthForTwo ? 2 : 1;
        var letters = LetterSets.Of(typed);
        for (var id = 0; id < words.Length; id++)
        {
            if (_letters[id].MayBeNear(letters, typed.Length, bound) && (typed.Length > MaxShort || StartsAlike(typed, words[id])))
            {
                Measure(typed, id, bound, found);
            }
        }

        return found;
    }

    private static bool StartsAlike(string typed, string word) =>
        word[0] == typed[0] || (word.Length > 1 && word[0] == typed[1] && word[1] == typed[0]);

    private void Measure(string typed, int id, int bound, List<Near> found)
    {
        var distance = EditDistance.Bounded(typed, words[id], bound);
        if (distance <= bound)
        {
            found.Add(new(id, distance, false));
            return;
        }

        distance = EditDistance.BoundedPrefix(typed, words[id], bound);
        if (distance <= bound)
        {
            found.Add(new(id, distance, true));
        }
    }
}

using System.Text.RegularExpressions;

namespace IcsDirectory.Proposals;

/// <summary>What differs between two texts, word by word: as few words as possible are removed and added.</summary>
public static partial class WordDiff
{
    /// <summary>Above so many pairs of words the texts are not compared: the whole is shown as replaced.</summary>
    private const int MostPairs = 4_000_000;

    public enum Kind
    {
        Same,
        Removed,
        Added,
    }

    /// <param name="Text">Words with the blanks around them; never empty.</param>
    public sealed record Part(Kind Kind, string Text);

    /// <returns>In order. What is the same or removed is the old text, what is the same or added is the new one.</returns>
    public static IReadOnlyList<Part> Of(string old, string @new)
    {
        var (before, after) = (Words(old), Words(@new));
        return (long)before.Length * after.Length > MostPairs
            ? [.. Joined([.. before.Select(word => new Part(Kind.Removed, word)), .. after.Select(word => new Part(Kind.Added, word))])]
            : [.. Joined(WithoutLoneBlanks([.. Compared(before, after)]))];
    }

    private static string[] Words(string text) => [.. Tokens().Matches(text).Select(match => match.Value)];

    private static IEnumerable<Part> Compared(string[] before, string[] after)
    {
        var common = Common(before, after);
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            yield return i < before.Length && j < after.Length && before[i] == after[j] ? (j++, new Part(Kind.Same, before[i++])).Item2
                : j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]) ? new Part(Kind.Removed, before[i++])
                : new Part(Kind.Added, after[j++]);
        }
    }

    /// <summary>The length of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] Common(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    /// <summary>A blank between two changed words is not worth showing as the same.</summary>
    private static IEnumerable<Part> WithoutLoneBlanks(Part[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var isLone = parts[i].Kind == Kind.Same && string.IsNullOrWhiteSpace(parts[i].Text)
                && i > 0 && parts[i - 1].Kind != Kind.Same && i + 1 < parts.Length && parts[i + 1].Kind != Kind.Same;
            foreach (var part in isLone ? [parts[i] with { Kind = Kind.Removed }, parts[i] with { Kind = Kind.Added }] : new[] { parts[i] })
            {
                yield return part;
            }
        }
    }

    /// <summary>Between two parts that are the same, one that is removed, then one that is added.</summary>
    private static IEnumerable<Part> Joined(IEnumerable<Part> parts)
    {
        var (same, removed, added) = ("", "", "");
        foreach (var part in parts)
        {
            if (part.Kind == Kind.Same && (removed + added).Length > 0)
            {
                foreach (var changed in Changed(removed, added))
                {
                    yield return changed;
                }

                (removed, added) = ("", "");
            }
            else if (part.Kind != Kind.Same && same.Length > 0)
            {
                yield return new(Kind.Same, same);
                same = "";
            }

            (same, removed, added) = part.Kind switch
            {
                Kind.Same => (same + part.Text, removed, added),
                Kind.Removed => (same, removed + part.Text, added),
                _ => (same, removed, added + part.Text),
            };
        }

        foreach (var last in same.Length > 0 ? [new(Kind.Same, same)] : Changed(removed, added))
        {
            yield return last;
        }
    }

    private static IEnumerable<Part> Changed(string removed, string added) =>
        new[] { new Part(Kind.Removed, removed), new Part(Kind.Added, added) }.Where(part => part.Text.Length > 0);

    [GeneratedRegex(@"\s+|\S+")]
    private static partial Regex Tokens();
}

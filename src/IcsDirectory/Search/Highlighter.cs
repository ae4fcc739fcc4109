using System.Numerics;

namespace IcsDirectory.Search;

/// <summary>Cuts texts into runs that match a query and runs that do not.</summary>
internal sealed class Highlighter(IReadOnlyList<QueryWord> words)
{
    private const int SnippetLength = 200;

    /// <summary>How much text stands before the first match of a snippet, in characters.</summary>
    private const int LeadIn = 60;

    /// <summary>Texts are searched for a snippet up to this character.</summary>
    private const int MaxSearched = 20_000;
    private const int MaxMatches = 200;

    private readonly record struct Match(int Start, int End, int Word);

    public IReadOnlyList<TextRun> Whole(string text) => Runs(text, 0, text.Length, Find(text));

    /// <summary>The passage with the most different words of the query; empty when the text has none.</summary>
    public IReadOnlyList<TextRun> Snippet(string text)
    {
        var searched = text.Length > MaxSearched ? text[..MaxSearched] : text;
        var matches = Find(searched);
        if (matches.Count == 0)
        {
            return [];
        }

        var first = BestStart(matches);
        var start = StartOfPassage(text, matches[first].Start);
        var inside = matches.Skip(first).TakeWhile(m => m.End <= start + SnippetLength)
            .DefaultIfEmpty(matches[first]).ToList();
        var end = EndOfPassage(text, start, inside[^1].End);
        var before = matches.Take(first).SkipWhile(m => m.Start < start);
        List<TextRun> runs = [.. Runs(text, start, end, [.. before, .. inside])];
        return [.. Dots(start > 0), .. runs, .. Dots(end < text.Length)];
    }

    private static TextRun[] Dots(bool isCut) => isCut ? [new("…", false)] : [];

    private List<Match> Find(string text)
    {
        var matches = new List<Match>();
        var reader = new WordReader(text);
        while (matches.Count < MaxMatches && reader.MoveNext())
        {
            var word = QueryWord.IndexOfMatch(words, reader.Word);
            if (word >= 0)
            {
                matches.Add(new(reader.Start, reader.End, word));
            }
        }

        return matches;
    }

    private static int BestStart(List<Match> matches)
    {
        var (best, most) = (0, 0);
        for (var i = 0; i < matches.Count; i++)
        {
            var seen = 0;
            for (var j = i; j < matches.Count && matches[j].End <= matches[i].Start + SnippetLength - LeadIn; j++)
            {
                seen |= 1 << matches[j].Word;
            }

            var count = BitOperations.PopCount((uint)seen);
            (best, most) = count > most ? (i, count) : (best, most);
        }

        return best;
    }

    private static int StartOfPassage(string text, int match)
    {
        var start = Math.Max(0, match - LeadIn);
        var space = start == 0 ? -1 : text.IndexOf(' ', start, match - start);
        return start == 0 ? 0 : space < 0 ? match : space + 1;
    }

    private static int EndOfPassage(string text, int start, int atLeast)
    {
        var end = start + SnippetLength;
        if (end >= text.Length)
        {
            return text.Length;
        }

        var space = end <= atLeast ? -1 : text.LastIndexOf(' ', end, end - atLeast + 1);
        return space < 0 ? atLeast : space;
    }

    private static List<TextRun> Runs(string text, int start, int end, List<Match> matches)
    {
        var runs = new List<TextRun>();
        foreach (var match in matches)
        {
            AddPlain(runs, text, start, match.Start);
            runs.Add(new(text[match.Start..match.End], true));
            start = match.End;
        }

        AddPlain(runs, text, start, end);
        return runs;
    }

    private static void AddPlain(List<TextRun> runs, string text, int start, int end)
    {
        if (end > start)
        {
            runs.Add(new(text[start..end], false));
        }
    }
}

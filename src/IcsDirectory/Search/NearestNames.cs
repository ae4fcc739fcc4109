using System.Numerics;

namespace IcsDirectory.Search;

/// <summary>Names and places of systems and bodies, for suggestions when a query has no word that is known.</summary>
internal sealed class NearestNames
{
    /// <summary>Each name is measured, so only the first ones by importance are kept; a directory of England has 2,000.</summary>
    private const int MaxNames = 20_000;

    /// <summary>One edit may be wrong for each so many letters typed.</summary>
    private const int LettersPerEdit = 3;
    private const int MaxEdits = 4;

    private readonly IndexedDocuments _documents;
    private readonly (string Key, NameTable.Entry Entry, uint Letters)[] _names;

    public NearestNames(IndexedDocuments documents, IEnumerable<(string Key, NameTable.Entry Entry)> names)
    {
        _documents = documents;
        _names = [.. names.Where(n => IsWanted(n.Entry)).Take(MaxNames).Select(n => (n.Key, n.Entry, Misspelling.Letters(n.Key)))];
    }

    public IReadOnlyList<Suggestion> To(ParsedQuery query, int limit)
    {
        var typed = string.Join(' ', query.Words.Select(w => w.Text));
        var bound = Math.Min(typed.Length / LettersPerEdit, MaxEdits);
        var letters = Misspelling.Letters(typed);
        return [.. _names
            .Where(n => BitOperations.PopCount(letters & ~n.Letters) <= bound)
            .Select(n => (Distance: Distance(typed, n.Key, bound), n.Entry))
            .Where(n => n.Distance <= 2 * bound)
            .OrderBy(n => n.Distance)
            .Select(n => Suggest(n.Entry))
            .DistinctBy(s => s.Text)
            .Take(limit)];
    }

    /// <summary>In half edits, so that a whole name comes before the start of a longer one.</summary>
    private static int Distance(string typed, string key, int bound)
    {
        var whole = EditDistance.Bounded(typed, key, bound);
        return whole <= bound ? 2 * whole : (2 * EditDistance.BoundedPrefix(typed, key, bound)) + 1;
    }

    private bool IsWanted(NameTable.Entry entry)
    {
        var document = _documents[entry.Document];
        return document.Kind.Order <= SearchKind.Body.Order
            && NameText.NameAt(document, entry.Index)?.Kind != SearchNameKind.Code;
    }

    private Suggestion Suggest(NameTable.Entry entry)
    {
        var document = _documents[entry.Document];
        return new(NameText.At(document, entry.Index), document.Kind, document.Title, document.Url);
    }
}

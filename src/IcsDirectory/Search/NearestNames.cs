namespace IcsDirectory.Search;

/// <summary>Names and places of systems and bodies, for suggestions when a query has no word that is known.</summary>
internal sealed class NearestNames
{
    /// <summary>
    /// Each name is measured, so only the first ones by importance are kept; a directory of England has 2,000.
    /// </summary>
    private const int MaxNames = 10_000;

    /// <summary>
    /// For each so many letters typed, one edit may be wrong: as many as still suggest a name to a reader.
    /// </summary>
    private const int LettersPerEdit = 2;
    private const int LettersPerEditOfStart = 3;
    private const int MaxEdits = 4;

    private readonly IndexedDocuments _documents;
    private readonly (string Key, NameTable.Entry Entry, LetterSets Letters)[] _names;

    public NearestNames(IndexedDocuments documents, IEnumerable<(string Key, NameTable.Entry Entry)> names)
    {
        _documents = documents;
        _names = [.. names
            .Where(n => IsWanted(n.Entry))
            .Take(MaxNames)
            .Select(n => (n.Key, n.Entry, LetterSets.Of(n.Key)))];
    }

    public IReadOnlyList<Suggestion> To(ParsedQuery query, int limit)
    {
        var typed = string.Join(' ', query.Words.Select(w => w.Text));
        var bound = Math.Min(typed.Length / LettersPerEdit, MaxEdits);
        var letters = LetterSets.Of(typed);
        return bound == 0 ? [] : [.. _names
            .Where(n => n.Letters.MayBeNear(letters, typed.Length, bound))
            .Select(n => (Distance: Distance(typed, n.Key, bound), n.Entry))
            .Where(n => n.Distance < int.MaxValue)
            .OrderBy(n => n.Distance)
            .Select(n => Suggest(n.Entry))
            .DistinctBy(s => s.Text)
            .Take(limit)];
    }

    /// <summary>In half edits, so that a whole name comes before the start of a longer one.</summary>
    private static int Distance(string typed, string key, int bound)
    {
        var whole = EditDistance.Bounded(typed, key, bound);
        if (whole <= bound)
        {
            return 2 * whole;
        }

        var startBound = Math.Min(typed.Length / LettersPerEditOfStart, bound);
        var start = EditDistance.BoundedPrefix(typed, key, startBound);
        return start <= startBound ? (2 * start) + 1 : int.MaxValue;
    }

    private bool IsWanted(NameTable.Entry entry)
    {
        var document = _documents[entry.Document];
        return document.Kind.Order <= SearchKind.Body.Order
            && NameText.NameAt(document, entry.Index)?.Kind is not (SearchNameKind.Code or SearchNameKind.Initials);
    }

    private Suggestion Suggest(NameTable.Entry entry)
    {
        var document = _documents[entry.Document];
        return new(NameText.At(document, entry.Index), document.Kind, document.Title, document.Url);
    }
}

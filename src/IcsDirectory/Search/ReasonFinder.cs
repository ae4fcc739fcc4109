namespace IcsDirectory.Search;

/// <summary>Says why a document was found.</summary>
/// <param name="places">Keys of the systems' names and places within the query.</param>
internal sealed class ReasonFinder(IndexContent content, IReadOnlyList<QueryWord> words, IReadOnlyList<string> places)
{
    private readonly string _key = string.Join(' ', words.Select(w => w.Text));

    /// <summary>The reason, and the number of the name or place it is about (see <see cref="NameText"/>).</summary>
    public (MatchReason Reason, int Index) Find(int number)
    {
        var index = WholeName(number, _key)
            ?? NameWithAllWords(content.Documents[number])
            ?? places.Select(key => WholeName(number, key)).FirstOrDefault(i => i is not null);
        return index is { } named ? (Reason(number, named), named)
            : HasAllInNames(number) ? (new MatchReason.Words(), 0)
            : (new MatchReason.Text(), 0);
    }

    private int? WholeName(int number, string key)
    {
        int? best = null;
        foreach (var entry in content.Names.WithKey(key))
        {
            var isBetter = entry.Document == number
                && (best is null || Worth(number, entry.Index) < Worth(number, best.Value));
            best = isBetter ? entry.Index : best;
        }

        return best;
    }

    /// <summary>That a place is covered in part, or split, must be said before that a name fits too.</summary>
    private int Worth(int number, int index) => Worth(content.Documents[number], index);

    private int Worth(SearchDocument document, int index) =>
        NameText.NameAt(document, index)?.Kind == SearchNameKind.Code ? 0
        : NameText.PlaceAt(document, index) is { } place && (place.Partial || SharedBy(place) > 1) ? 1
        : 2 + index;

    private int? NameWithAllWords(SearchDocument document)
    {
        for (var index = 0; index < NameText.Count(document); index++)
        {
            if (QueryWord.AllIn(words, NameText.SearchableAt(document, index)))
            {
                return index;
            }
        }

        return null;
    }

    private bool HasAllInNames(int number)
    {
        var ranges = words.Select(content.Vocabulary.Range).ToArray();
        return content.Heads.HasAll(number, ranges);
    }

    private MatchReason Reason(int number, int index)
    {
        var document = content.Documents[number];
        return NameText.NameAt(document, index) is { } name ? new MatchReason.Name(name)
            : NameText.PlaceAt(document, index) is { } place ? new MatchReason.Place(place, SharedBy(place))
            : new MatchReason.Title();
    }

    private int SharedBy(SearchPlace place)
    {
        var systems = new HashSet<int>();
        foreach (var (number, index) in content.Names.WithKey(Noise.KeyOf(place.Name)))
        {
            if (content.Documents.IsSystem(number) && NameText.PlaceAt(content.Documents[number], index) is not null)
            {
                systems.Add(number);
            }
        }

        return systems.Count;
    }
}

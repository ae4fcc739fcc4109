namespace IcsDirectory.Search;

/// <summary>
/// The documents in the order of importance: by kind, title and address. A document's number is its position.
/// </summary>
internal sealed class IndexedDocuments
{
    private readonly SearchDocument[] _documents;
    private readonly int[] _kindEnds = new int[SearchKind.All.Count];

    public IndexedDocuments(IEnumerable<SearchDocument> documents)
    {
        _documents = [.. documents];
        Array.Sort(_documents, Compare);
        for (var kind = 0; kind < _kindEnds.Length; kind++)
        {
            _kindEnds[kind] = _documents.Count(d => d.Kind.Order <= kind);
        }
    }

    public int Count => _documents.Length;

    public SearchDocument this[int number] => _documents[number];

    public int KindOrder(int number) => _documents[number].Kind.Order;

    /// <summary>One past the number of the last document of that kind.</summary>
    public int EndOfKind(int order) => _kindEnds[order];

    public bool IsSystem(int number) => number < _kindEnds[SearchKind.IntegratedCareSystem.Order];

    private static int Compare(SearchDocument a, SearchDocument b) =>
        a.Kind.Order.CompareTo(b.Kind.Order) is not 0 and var byKind ? byKind
            : string.Compare(a.Title, b.Title, StringComparison.OrdinalIgnoreCase) is not 0 and var byTitle ? byTitle
            : string.CompareOrdinal(a.Url, b.Url);
}

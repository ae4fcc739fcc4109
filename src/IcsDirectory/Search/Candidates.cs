namespace IcsDirectory.Search;

/// <summary>The documents found so far for one query, each with its best rank.</summary>
internal sealed class Candidates(IndexedDocuments documents)
{
    /// <summary>How many documents of one kind are kept; of more it is only known that they are there.</summary>
    public const int MaxPerKind = 1_000;

    private const int MaxScore = 255;

    private readonly Dictionary<int, long> _ranks = [];
    private readonly int[] _counts = new int[SearchKind.All.Count];
    private readonly bool[] _capped = new bool[SearchKind.All.Count];

    public int Count => _ranks.Count;

    /// <summary>Keeps the document by the better of its ranks; false when it is new and its kind is full.</summary>
    public bool TryAdd(int document, MatchQuality quality, int score)
    {
        var rank = ((long)quality << 48) | ((long)(MaxScore - Math.Min(score, MaxScore)) << 40) | (uint)document;
        var kind = documents.KindOrder(document);
        var isKnown = _ranks.TryGetValue(document, out var known);
        if (!isKnown && _counts[kind] == MaxPerKind)
        {
            _capped[kind] = true;
            return false;
        }

        _counts[kind] += isKnown ? 0 : 1;
        _ranks[document] = isKnown ? Math.Min(rank, known) : rank;
        return true;
    }

    public bool IsCapped(SearchKind? kind) => kind is null ? _capped.Contains(true) : IsCapped(kind.Order);

    public bool IsCapped(int kindOrder) => _capped[kindOrder];

    public IEnumerable<int> Systems() => _ranks.Keys.Where(documents.IsSystem);

    /// <summary>The documents of that kind, or of all kinds, best first.</summary>
    public int[] Ranked(SearchKind? kind)
    {
        var ranks = _ranks.Values.Where(r => kind is null || documents.KindOrder(Document(r)) == kind.Order).ToArray();
        Array.Sort(ranks);
        return Array.ConvertAll(ranks, Document);
    }

    public IReadOnlyList<KindCount> Counts() =>
    [
        .. SearchKind.All
            .Where(k => _counts[k.Order] > 0)
            .Select(k => new KindCount(k, _counts[k.Order], _capped[k.Order])),
    ];

    private static int Document(long rank) => (int)(uint)rank;
}

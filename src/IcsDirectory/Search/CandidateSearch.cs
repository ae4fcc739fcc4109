namespace IcsDirectory.Search;

/// <summary>
/// Gathers the documents that have all words of a query, from the best place of looking to the least.
/// </summary>
/// <remarks>When there are <see cref="Candidates.MaxPerKind"/> documents of a kind, looking skips to the next
/// kind.</remarks>
internal sealed class CandidateSearch
{
    private readonly IndexContent _content;
    private readonly FullTextReader _reader;
    private readonly IReadOnlyList<QueryWord> _words;
    private readonly WordRange[] _ranges;
    private readonly string _key;
    private readonly Candidates _found;

    /// <param name="words">At least one.</param>
    public CandidateSearch(IndexContent content, FullTextReader reader, IReadOnlyList<QueryWord> words)
    {
        (_content, _reader, _words) = (content, reader, words);
        _ranges = [.. words.Select(content.Vocabulary.Range)];
        _key = string.Join(' ', words.Select(w => w.Text));
        _found = new(content.Documents);
    }

    public Candidates InNames()
    {
        AddWholeNames();
        if (_words[^1].IsPrefix)
        {
            AddNameStarts();
        }

        Scan(FullTextTable.Head, WordStarts(), MatchQuality.NameWords);
        if (HasAllWholeWords())
        {
            AddSystemTitles();
        }

        return _found;
    }

    public Candidates Everywhere()
    {
        InNames();
        if (HasAllWholeWords())
        {
            Scan(FullTextTable.Whole, MatchExpression.WholeWords(_words, _content.Vocabulary), MatchQuality.TextWords);
        }

        if (!HasAllWholeWords() || _ranges.Any(r => r.Count > 1))
        {
            Scan(FullTextTable.Whole, WordStarts(), MatchQuality.TextWordStarts);
        }

        return _found;
    }

    /// <summary>Adds the systems that a part of the query names.</summary>
    public void AddPlaces(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (document, _) in _content.Names.WithKey(key))
            {
                if (_content.Documents.IsSystem(document))
                {
                    _found.TryAdd(document, MatchQuality.PlaceInQuery, 0);
                }
            }
        }
    }

    private string WordStarts() => MatchExpression.WordStarts(_words, _content.Vocabulary);

    private void AddWholeNames()
    {
        foreach (var (document, index) in _content.Names.WithKey(_key))
        {
            var quality = QualityOfWhole(document, index);
            _found.TryAdd(document, quality, quality == MatchQuality.Place ? PlaceScore(document, index) : 0);
        }
    }

    private MatchQuality QualityOfWhole(int number, int index)
    {
        var document = _content.Documents[number];
        if (NameText.NameAt(document, index)?.Kind == SearchNameKind.Code)
        {
            return MatchQuality.Code;
        }

        var isPlace = NameText.PlaceAt(document, index) is not null;
        return !_content.Documents.IsSystem(number) ? MatchQuality.OtherName
            : isPlace ? MatchQuality.Place
            : MatchQuality.SystemName;
    }

    private int PlaceScore(int number, int index) =>
        (NameText.PlaceAt(_content.Documents[number], index)!.Partial ? 0 : 2)
        + (_content.Heads.TitleHasAll(number, _ranges) ? 1 : 0);

    private bool HasAllWholeWords() => Array.TrueForAll(_ranges, r => r.HasExact);

    private void AddSystemTitles()
    {
        var exact = Array.ConvertAll(_ranges, r => r with { End = r.First + 1 });
        foreach (var document in _found.Systems().Where(d => _content.Heads.TitleHasAll(d, exact)).ToList())
        {
            _found.TryAdd(document, MatchQuality.NameStart, 1);
        }
    }

    private void AddNameStarts()
    {
        var (first, end) = _content.Names.StartingWith(_key);
        for (var position = first; position < end; position++)
        {
            var (key, (document, _)) = _content.Names.At(position);
            var endsWord = key.Length == _key.Length || key[_key.Length] == ' ';
            _found.TryAdd(document, MatchQuality.NameStart, endsWord ? 1 : 0);
        }
    }

    private void Scan(FullTextTable table, string match, MatchQuality quality)
    {
        for (var from = 0; from < _content.Documents.Count;)
        {
            from = ScanUntilFull(table, match, quality, from);
        }
    }

    /// <summary>Returns where to go on: after the kind that is full, or after the last document.</summary>
    private int ScanUntilFull(FullTextTable table, string match, MatchQuality quality, int from)
    {
        foreach (var document in _reader.Read(table, match, from))
        {
            var kind = _content.Documents.KindOrder(document);
            if (_found.IsCapped(kind) || !_found.TryAdd(document, quality, _content.Heads.Score(document, _ranges)))
            {
                return _content.Documents.EndOfKind(kind);
            }
        }

        return _content.Documents.Count;
    }
}

namespace IcsDirectory.Search;

/// <summary>
/// Finds documents by their names, codes, places and words. Built once, never changed, never the truth.
/// </summary>
/// <remarks>
/// <para>How hits are ordered: <c>MatchQuality</c>. All words are needed; the last word, and every word of three or
/// more characters, also stands for longer words. When no document has a word, the nearest known one is taken; when no
/// document has all words, as many as go together are kept. Queries are read up to 200 characters and 12 words; no
/// query is an error.</para>
/// <para>Any number of threads may search at once, also while or after the index is disposed: that closes connections
/// that are idle, and later those that are in use. So a new index may take the place of one that is still being
/// read.</para>
/// </remarks>
public sealed class SearchIndex : IDisposable
{
    private const int MaxSuggestions = 5;
    private readonly IndexContent _content;
    private readonly FullTextPool _readers;

    private SearchIndex(IndexContent content)
    {
        _content = content;
        _readers = new(content.FullText);
    }

    public static SearchIndex Build(IEnumerable<SearchDocument> documents) => new(new IndexBuilder(documents).Build());

    /// <param name="kind">Only hits of this kind; counts are of all kinds nevertheless.</param>
    /// <param name="skip">Hits to pass over; taken as 0 when negative.</param>
    /// <param name="take">Hits to return at most; taken as 0 when negative.</param>
    public SearchResults Find(string? query, SearchKind? kind, int skip, int take)
    {
        var parsed = ParsedQuery.Parse(query);
        if (IsTooLittle(parsed))
        {
            return SearchResults.TooLittle(parsed.Shown);
        }

        var understood = UnderstoodQuery.Understand(parsed, _content.Vocabulary);
        return understood.Words.Count == 0
            ? SearchResults.Nothing(parsed.Shown, _content.Nearest.To(parsed, MaxSuggestions))
            : Read(reader => Find(reader, parsed, understood, new(kind, Math.Max(skip, 0), Math.Max(take, 0))));
    }

    /// <summary>
    /// Names and places to offer while a user types, best first; statements and sources have no name to offer. Names that
    /// are only spelt alike are offered when a search finds nothing for the words as typed.
    /// </summary>
    public IReadOnlyList<Suggestion> Suggest(string? query, int limit)
    {
        var parsed = ParsedQuery.Parse(query);
        if (IsTooLittle(parsed))
        {
            return [];
        }

        var understood = UnderstoodQuery.Understand(parsed, _content.Vocabulary);
        var suggestions = understood.Words.Count == 0 || understood.Unknown.Count > 0
            ? null
            : Read(reader => Suggest(reader, understood.Words, limit));
        return suggestions ?? _content.Nearest.To(parsed, Math.Max(limit, 0));
    }

    public void Dispose() => _readers.Dispose();

    private readonly record struct Wanted(SearchKind? Kind, int Skip, int Take);

    private SearchResults Find(FullTextReader reader, ParsedQuery parsed, UnderstoodQuery understood, Wanted wanted)
    {
        var (words, found, places) = Gather(reader, understood.Words);
        var leftOut = understood.Unknown.Concat(understood.Words.Except(words)).Select(w => w.Typed).ToList();
        var ranked = found.Ranked(wanted.Kind);
        var writer = new HitWriter(_content, words, places);
        var hits = ranked.Skip(wanted.Skip).Take(wanted.Take).Select(writer.Write).ToList();
        var isCapped = found.IsCapped(wanted.Kind);
        return new(
            parsed.Shown, UnderstoodQuery.Corrected(words), leftOut, ranked.Length, isCapped, found.Counts(), hits, []);
    }

    private (IReadOnlyList<QueryWord> Words, Candidates Found, IReadOnlyList<string> Places) Gather(
        FullTextReader reader, IReadOnlyList<QueryWord> words)
    {
        var search = new CandidateSearch(_content, reader, words);
        var found = search.Everywhere();
        if (found.Count == 0)
        {
            words = FewerWords.Choose(_content, reader, words);
            search = new(_content, reader, words);
            found = search.Everywhere();
        }

        var places = PlacesInQuery.Keys(_content, words);
        search.AddPlaces(places);
        return (words, found, places);
    }

    /// <summary>Null when no document has the words as typed.</summary>
    private List<Suggestion>? Suggest(FullTextReader reader, IReadOnlyList<QueryWord> words, int limit)
    {
        var search = new CandidateSearch(_content, reader, words);
        var found = search.InNames();
        var writer = new HitWriter(_content, words, []);
        List<Suggestion> suggestions = [.. found.Ranked(null).Where(HasName).Select(writer.Suggest).Distinct().Take(limit)];
        return suggestions.Count > 0 || (!words.Any(w => w.IsCorrected) && search.Everywhere().Count > 0) ? suggestions : null;
    }

    /// <summary>No list of answers would say anything, unless the query is a whole name or code.</summary>
    private bool IsTooLittle(ParsedQuery query) =>
        query.Words.Count > 0
        && Noise.IsAll(query.Words.Select(w => w.Text))
        && _content.Names.WithKey(string.Join(' ', query.Words.Select(w => w.Text))).Length == 0;

    private bool HasName(int number) =>
        _content.Documents[number].Kind is var kind && kind != SearchKind.Statement && kind != SearchKind.Source;

    private T Read<T>(Func<FullTextReader, T> read)
    {
        var reader = _readers.Rent();
        try
        {
            return read(reader);
        }
        finally
        {
            _readers.Return(reader);
        }
    }
}

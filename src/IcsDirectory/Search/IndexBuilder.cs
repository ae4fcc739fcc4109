using System.Runtime.InteropServices;

namespace IcsDirectory.Search;

/// <summary>Reads documents once and makes an index of them.</summary>
internal sealed class IndexBuilder(IEnumerable<SearchDocument> documents)
{
    private readonly IndexedDocuments _documents = new(documents);
    private readonly List<(string Key, NameTable.Entry Entry)> _names = [];
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _uses = [];
    private readonly List<bool> _inNames = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _headStarts = [];
    private readonly List<int> _titleLengths = [];
    private readonly List<string> _nameWords = [];
    private readonly HashSet<int> _seen = [];
    private readonly List<string> _distinct = [];

    public IndexContent Build()
    {
        using var fullText = new FullTextBuilder();
        for (var number = 0; number < _documents.Count; number++)
        {
            Add(number, fullText);
        }

        _headStarts.Add(_heads.Count);
        var (vocabulary, newIds) = SortVocabulary();
        var heads = new HeadWords([.. _heads.Select(id => newIds[id])], [.. _headStarts], [.. _titleLengths]);
        var nearest = new NearestNames(_documents, _names); // before the table puts them in another order
        return new(_documents, new(_names), nearest, vocabulary, heads, fullText.ToImage());
    }

    private void Add(int number, FullTextBuilder fullText)
    {
        _seen.Clear();
        _distinct.Clear();
        _headStarts.Add(_heads.Count);
        var document = _documents[number];
        for (var index = 0; index < NameText.Count(document); index++)
        {
            AddName(number, index);
        }

        foreach (var place in document.Places)
        {
            ReadWords(place.Searchable, AddHeadWord);
        }

        var headWords = _distinct.ToArray();
        ReadWords(document.Text, word => AddWord(word));
        ReadWords(document.Context ?? "", word => AddWord(word));
        fullText.Add(number, headWords, _distinct);
    }

    private void AddName(int number, int index)
    {
        _nameWords.Clear();
        ReadWords(NameText.At(_documents[number], index), AddHeadWord);
        if (_nameWords.Count > 0)
        {
            _names.Add((Noise.Key(_nameWords), new(number, index)));
        }

        if (index == 0)
        {
            _titleLengths.Add(_nameWords.Count);
        }
    }

    private void AddHeadWord(ReadOnlySpan<char> word)
    {
        var id = AddWord(word);
        _inNames[id] = true;
        _heads.Add(id);
        _nameWords.Add(_words[id]);
    }

    private int AddWord(ReadOnlySpan<char> word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _ids.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var exists);
        if (!exists)
        {
            known = _words.Count;
            _words.Add(word.ToString());
            _uses.Add(0);
            _inNames.Add(false);
        }

        var id = known;
        if (_seen.Add(id))
        {
            _uses[id]++;
            _distinct.Add(_words[id]);
        }

        return id;
    }

    private static void ReadWords(string text, Action<ReadOnlySpan<char>> use)
    {
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            use(reader.Word);
        }
    }

    private (Vocabulary Vocabulary, int[] NewIds) SortVocabulary()
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(_words[a], _words[b]));
        var newIds = new int[order.Length];
        for (var id = 0; id < order.Length; id++)
        {
            newIds[order[id]] = id;
        }

        var vocabulary = new Vocabulary(
            Array.ConvertAll(order, id => _words[id]),
            Array.ConvertAll(order, id => _uses[id]),
            Array.ConvertAll(order, id => _inNames[id]));
        return (vocabulary, newIds);
    }
}

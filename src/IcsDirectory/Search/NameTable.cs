namespace IcsDirectory.Search;

/// <summary>
/// Titles, names and places of all documents in the order of their comparison keys, for whole and leading matches.
/// </summary>
internal sealed class NameTable
{
    private readonly string[] _keys;
    private readonly Entry[] _entries;

    public NameTable(List<(string Key, Entry Entry)> names)
    {
        names.Sort(Compare);
        _keys = [.. names.Select(n => n.Key)];
        _entries = [.. names.Select(n => n.Entry)];
    }

    /// <param name="Index">Which name of the document it is: see <see cref="NameText"/>.</param>
    internal readonly record struct Entry(int Document, int Index);

    public ReadOnlySpan<Entry> WithKey(string key)
    {
        var (first, end) = OrdinalOrder.Equal(_keys, key);
        return _entries.AsSpan(first..end);
    }

    /// <summary>
    /// The positions, for <see cref="At"/>, of the names whose key starts with <paramref name="prefix"/>.
    /// </summary>
    public (int First, int End) StartingWith(string prefix) => OrdinalOrder.Prefix(_keys, prefix);

    public (string Key, Entry Entry) At(int position) => (_keys[position], _entries[position]);

    private static int Compare((string Key, Entry Entry) a, (string Key, Entry Entry) b) =>
        string.CompareOrdinal(a.Key, b.Key) is not 0 and var byKey ? byKey
            : (a.Entry.Document, a.Entry.Index).CompareTo((b.Entry.Document, b.Entry.Index));
}

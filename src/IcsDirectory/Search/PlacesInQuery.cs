namespace IcsDirectory.Search;

/// <summary>
/// Finds the names and places of systems among the words of a longer query, as in "procurement lead Milton Keynes".
/// </summary>
internal static class PlacesInQuery
{
    /// <summary>The comparison keys, longest first; no word is in two of them.</summary>
    public static IReadOnlyList<string> Keys(IndexContent content, IReadOnlyList<QueryWord> words)
    {
        var keys = new List<string>();
        var used = new bool[words.Count];
        for (var length = words.Count - 1; length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                var key = string.Join(' ', words.Skip(start).Take(length).Select(w => w.Text));
                if (!used.AsSpan(start, length).Contains(true) && IsOfSystem(content, key))
                {
                    keys.Add(key);
                    used.AsSpan(start, length).Fill(true);
                }
            }
        }

        return keys;
    }

    public static bool IsOfSystem(IndexContent content, string key)
    {
        var named = content.Names.WithKey(key); // the systems' names come first
        return named.Length > 0 && content.Documents.IsSystem(named[0].Document);
    }
}

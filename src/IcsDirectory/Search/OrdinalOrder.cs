namespace IcsDirectory.Search;

/// <summary>Binary search in strings that stand in ordinal order.</summary>
internal static class OrdinalOrder
{
    /// <summary>The range of <paramref name="sorted"/> that equals <paramref name="text"/>.</summary>
    public static (int First, int End) Equal(string[] sorted, string text) => (
        Lowest(sorted, s => string.CompareOrdinal(s, text) >= 0),
        Lowest(sorted, s => string.CompareOrdinal(s, text) > 0));

    /// <summary>The range of <paramref name="sorted"/> that starts with <paramref name="prefix"/>.</summary>
    public static (int First, int End) Prefix(string[] sorted, string prefix) => (
        Lowest(sorted, s => string.CompareOrdinal(s, prefix) >= 0),
        Lowest(sorted, s => string.CompareOrdinal(s, 0, prefix, 0, prefix.Length) > 0));

    private static int Lowest(string[] sorted, Func<string, bool> holdsFromHereOn)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = holdsFromHereOn(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}

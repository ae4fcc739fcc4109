namespace IcsDirectory.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Query">The query as understood: its words as typed, without signs, cut at the limits of <see
/// cref="SearchIndex"/>.</param>
/// <param name="Corrected">What was looked for, when a word in it is not as typed; null otherwise.</param>
/// <param name="LeftOut">Words as typed that nothing has, or nothing has together with the others: the hits do without
/// them.</param>
/// <param name="Total">How many hits there are to page through, of the kind asked for.</param>
/// <param name="IsCapped">There are more than <paramref name="Total"/>; the rest is not listed: ask for more
/// words.</param>
/// <param name="Kinds">Hits of each kind that has any, whatever kind was asked for, in the order of kinds.</param>
/// <param name="Suggestions">When there is no hit at all: names and places spelt most like the query, nearest
/// first.</param>
public sealed record SearchResults(
    string Query,
    CorrectedQuery? Corrected,
    IReadOnlyList<string> LeftOut,
    int Total,
    bool IsCapped,
    IReadOnlyList<KindCount> Kinds,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<Suggestion> Suggestions)
{
    /// <summary>Nothing was looked for: single letters, and words that only join others, are in nearly everything.</summary>
    public bool NeedsMoreLetters { get; private init; }

    internal static SearchResults TooLittle(string query) => Nothing(query, []) with { NeedsMoreLetters = true };

    internal static SearchResults Nothing(string query, IReadOnlyList<Suggestion> suggestions) =>
        new(query, null, [], 0, false, [], [], suggestions);
}

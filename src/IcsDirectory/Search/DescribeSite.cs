namespace IcsDirectory.Search;

/// <summary>The site's own pages that are made of the whole register, and the words that they are looked for by.</summary>
internal static class DescribeSite
{
    public static IReadOnlyList<SearchDocument> Pages { get; } =
    [
        Page("/status", "Status in numbers", "Who leads procurement, and how it is organised. Survey, numbers, statistics, totals, trend, majority, status, who leads, how many systems have a lead.", "What is known of all systems together"),
        Page("/systems", "Find a system", "All systems, list of integrated care systems, map, regions, filter, download.", "The list of all systems"),
        Page("/compare", "Compare systems side by side", "Comparison, difference between systems, benchmark, side by side.", "Two or more systems in one table"),
        Page("/bodies", "Boards and trusts", "Bodies, integrated care boards, NHS trusts, organisations, providers, ODS codes.", "The list of all bodies"),
        Page("/events", "Mergers, splits and clusters", "Events, timeline, reorganisation, merger, split, cluster, what changed and when.", "What happened to boards and systems"),
        Page("/rounds", "Survey rounds", "Surveys, rounds, freedom of information requests, who was asked, answers, method, methodology.", "When systems were asked, and how many answered"),
        Page("/sources", "Sources", "Where the facts come from: publications, strategies, notices, news, evidence.", "The list of all sources"),
    ];

    private static SearchDocument Page(string url, string title, string text, string context) =>
        new(SearchKind.Page, url, title, [], [], text, context);
}

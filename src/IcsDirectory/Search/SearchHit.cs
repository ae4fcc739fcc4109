namespace IcsDirectory.Search;

/// <param name="Title">The document's whole title.</param>
/// <param name="Snippet">The best passage of the document's text; empty when its text does not match.</param>
public sealed record SearchHit(
    SearchDocument Document,
    IReadOnlyList<TextRun> Title,
    IReadOnlyList<TextRun> Snippet,
    MatchReason Reason);

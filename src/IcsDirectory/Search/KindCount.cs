namespace IcsDirectory.Search;

/// <param name="IsCapped">There are more than <paramref name="Count"/>.</param>
public sealed record KindCount(SearchKind Kind, int Count, bool IsCapped);

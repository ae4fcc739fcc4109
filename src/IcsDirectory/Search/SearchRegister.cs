namespace IcsDirectory.Search;

/// <summary>One page of what a reader's words find.</summary>
public sealed class SearchRegister(CurrentSearchIndex index)
{
    public const int PageSize = 20;

    /// <param name="Kind">None searches all kinds.</param>
    /// <param name="Page">From 1; one past the last gives the last.</param>
    public sealed record Input(string Query, SearchKind? Kind, int Page);

    /// <param name="Page">The page shown.</param>
    /// <param name="Pages">How many there are, at least 1.</param>
    /// <param name="AllKinds">Hits of all kinds together.</param>
    public sealed record Found(SearchResults Results, int Page, int Pages, int AllKinds);

    public Found Run(Input input)
    {
        var current = index.Value;
        var results = current.Find(input.Query, input.Kind, Skip(input.Page), PageSize);
        var pages = Math.Max(1, (results.Total + PageSize - 1) / PageSize);
        var page = Math.Min(input.Page, pages);
        return new(
            page == input.Page ? results : current.Find(input.Query, input.Kind, Skip(page), PageSize),
            page, pages, results.Kinds.Sum(kind => kind.Count));
    }

    private static int Skip(int page) => (int)Math.Min((long)(page - 1) * PageSize, int.MaxValue);
}

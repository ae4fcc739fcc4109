namespace IcsDirectory.Web.Changes;

/// <summary>The links from one page of changes to the next.</summary>
/// <param name="Shown">The number of the page that is shown, from 1.</param>
/// <param name="Address">Of a page by its number.</param>
public sealed record ChangePages(int Shown, int Pages, Func<int, string> Address);

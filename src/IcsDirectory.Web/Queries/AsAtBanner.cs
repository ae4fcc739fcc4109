namespace IcsDirectory.Web.Queries;

/// <summary>What stands above a page that shows another day than today.</summary>
/// <param name="Now">The address of the same page today.</param>
/// <param name="IsEmpty">Whether nothing at all of what the page is about had been published here by then.</param>
public sealed record AsAtBanner(AsAtChoice Choice, string Now, bool IsEmpty);

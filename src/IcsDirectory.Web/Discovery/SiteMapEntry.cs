namespace IcsDirectory.Web.Discovery;

/// <param name="Path">Root-relative.</param>
/// <param name="ChangedOn">The day the page's content last changed, where that is known.</param>
public sealed record SiteMapEntry(string Path, DateOnly? ChangedOn = null);

namespace IcsDirectory.Web.Layout;

/// <summary>One link of the service navigation or the footer.</summary>
internal sealed record NavigationLink(string Text, string Href)
{
    public static readonly IReadOnlyList<NavigationLink> Header =
    [
        new("Systems", "/systems"), new("Status", "/status"), new("Compare", "/compare"), new("Sources", "/sources"),
        new("Search", "/search"),
    ];

    public static readonly IReadOnlyList<NavigationLink> Footer =
    [
        new("About", "/about"), new("Methodology", "/methodology"), new("Changes", "/changes"), new("Corrections", "/corrections"),
        new("Accessibility", "/accessibility"), new("Data protection", "/privacy"), new("Cookies", "/cookies"),
    ];

    /// <summary>The value of <c>aria-current</c>: <c>page</c> on the page itself, <c>true</c> on pages below it.</summary>
    public string? CurrentOn(PathString path) =>
        path.Equals(Href, StringComparison.OrdinalIgnoreCase) ? "page" : path.StartsWithSegments(Href) ? "true" : null;
}

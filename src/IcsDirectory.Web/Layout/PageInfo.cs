namespace IcsDirectory.Web.Layout;

/// <summary>What the layout needs to know of a page. Set it with <c>ViewData.SetPage(…)</c>.</summary>
/// <param name="Title">The page's purpose, as its h1 says it, without the site's name.</param>
public sealed record PageInfo(string Title)
{
    /// <summary>In characters. Browsers and search engines cut what is longer.</summary>
    public const int LongestHeadTitle = 90;
    private const string SiteName = " – ICS Procurement Directory";

    /// <summary>The title of the document: with the site's name while there is room for it.</summary>
    public string HeadTitle => Title.Length + SiteName.Length <= LongestHeadTitle ? Title + SiteName : Title;

    /// <summary>One or two sentences that read well when the page is shared; at most about 160 characters.</summary>
    public string Description { get; init; } =
        "How England's 42 Integrated Care Systems organise procurement: who decides, since when, and who says so.";

    /// <summary>The pages above this one, the home page left out: it is always first. Empty: no breadcrumbs.</summary>
    public IReadOnlyList<Breadcrumb> Breadcrumbs { get; init; } = [];

    /// <summary>Root-relative. Without it, the page's own path without its query.</summary>
    public string? Canonical { get; init; }

    /// <summary>False asks search engines to leave the page out.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Other forms of the page: feeds, files.</summary>
    public IReadOnlyList<Alternate> Alternates { get; init; } = [];
}

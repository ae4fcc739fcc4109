using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Styles;

/// <summary>Every component once, for those who write pages. Served in Development and in tests only.</summary>
[PublicPage]
public sealed class IndexModel : PageModel
{
    public void OnGet() => ViewData.SetPage(new PageInfo("Components")
    {
        Description = "Every component of the site's pages, with sample content.",
        Breadcrumbs = [new("Systems", "/systems"), new("Sample", "/systems/sample")],
        IsIndexed = false,
    });
}

using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace IcsDirectory.Web.Pages;

[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class IndexModel : PageModel
{
    public void OnGet() => ViewData.SetPage(new PageInfo("How 42 Integrated Care Systems organise procurement"));
}

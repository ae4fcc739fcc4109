using IcsDirectory.Sources;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Sources;

[PublicPage]
public sealed class IndexModel(ListSources list) : PageModel
{
    public ListSources.View Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public void OnGet()
    {
        var query = new QueryReader(Request.Query);
        Words = query.Text("q");
        Shown = list.Run(Words);
        Ignored = query.Ignored;
        ViewData.SetPage(new PageInfo("Sources")
        {
            Description = "Every document and page that the directory rests on, with its publisher, its date and what was taken from it.",
        });
    }
}

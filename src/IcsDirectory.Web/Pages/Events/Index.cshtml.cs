using System.Collections.Immutable;
using IcsDirectory.Events;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Events;

[PublicPage]
public sealed class IndexModel(ListEvents list) : PageModel
{
    public ImmutableArray<ListEvents.Day> Days { get; private set; }

    public IReadOnlyList<IgnoredParameter> Ignored { get; private set; } = [];

    public void OnGet()
    {
        Days = list.Run();
        Ignored = new QueryReader(Request.Query).Ignored;
        ViewData.SetPage(new PageInfo("Mergers, splits and clusters")
        {
            Description = "What became of the integrated care boards of July 2022: mergers, splits, boundary changes and leadership clusters, with dates and sources.",
        });
    }
}

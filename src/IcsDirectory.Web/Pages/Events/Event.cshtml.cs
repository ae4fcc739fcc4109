using IcsDirectory.Events;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Events;

[PublicPage]
public sealed class EventModel(ReadEvent read) : PageModel
{
    public ReadEvent.View Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (read.Run(slug) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        ViewData.SetPage(new PageInfo(view.Event.Title)
        {
            Description = view.Event.Summary,
            Breadcrumbs = [new("Events", "/events")],
        });
        return Page();
    }
}

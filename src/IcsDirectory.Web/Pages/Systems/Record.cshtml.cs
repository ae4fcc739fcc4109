using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>A system's record today. A day that is asked for has an address of its own, <see cref="AsAtModel"/>.</summary>
[PublicPage]
public sealed class RecordModel(ReadSystem read, TimeProvider clock) : PageModel
{
    public RecordPage Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        var (query, today) = (new QueryReader(Request.Query), clock.UkToday());
        var choice = AsAtChoice.Read(query, today);
        if (read.Run(slug, choice.At) is not { } record)
        {
            return NotFound();
        }

        if (!choice.IsNow)
        {
            return Redirect(RecordAddress.Of(slug, choice));
        }

        Shown = new(record, choice, today, query.Ignored);
        ViewData.SetPage(Shown.Info);
        return Page();
    }
}

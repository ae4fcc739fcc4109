using System.Globalization;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>A system's record as at a day. What is not a day, or has not come yet, is left to the record, which says so.</summary>
[PublicPage]
public sealed class AsAtModel(ReadSystem read, TimeProvider clock) : PageModel
{
    public RecordPage Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug, string date)
    {
        var (query, today) = (new QueryReader(Request.Query), clock.UkToday());
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year <= 1900 || day > today)
        {
            return Redirect($"/systems/{Uri.EscapeDataString(slug)}?at={Uri.EscapeDataString(date)}");
        }

        var choice = AsAtChoice.Of(day, query.Day("recorded"), today);
        if (read.Run(slug, choice.At) is not { } record)
        {
            return NotFound();
        }

        Shown = new(record, choice, today, query.Ignored);
        ViewData.SetPage(Shown.Info);
        return Page();
    }
}

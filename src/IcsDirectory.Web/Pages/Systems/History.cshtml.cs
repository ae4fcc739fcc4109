using IcsDirectory.Changes;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Systems;

[PublicPage]
public sealed class HistoryModel(ReadHistory read) : PageModel
{
    public ReadHistory.History Shown { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (read.Run(slug) is not { } history)
        {
            return NotFound();
        }

        Shown = history;
        ViewData.SetPage(new PageInfo($"History of {history.Subject.Name}")
        {
            Description = $"Every change to the record of procurement in {history.Subject.Name}: what was added or withdrawn, when, on which source.",
            Breadcrumbs = [new("Systems", "/systems"), new(history.Subject.Name, PublicPath.Of(history.Subject))],
        });
        return Page();
    }
}

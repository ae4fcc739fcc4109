using IcsDirectory.Sources;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace IcsDirectory.Web.Pages.Sources;

[OutputCache(PolicyName = PublicPages.Policy)]
public sealed class SourceModel(ReadSource read) : PageModel
{
    public ReadSource.View Shown { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (read.Run(id) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        ViewData.SetPage(new PageInfo($"Source: {view.Source.Title}")
        {
            Description = $"{view.Source.Title}, {view.Source.Publisher}, {view.Source.PublishedOn.InWords}: everything in the directory that rests on it.",
            Breadcrumbs = [new("Sources", "/sources")],
        });
        return Page();
    }
}

using IcsDirectory.Sources;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Sources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Sources;

[PublicPage]
public sealed class SourceModel(ReadSource read, ArchivedCopies archive) : PageModel
{
    private const int Longest = 80;

    public ReadSource.View Shown { get; private set; } = null!;

    /// <summary>With the address of each.</summary>
    public IReadOnlyList<(string Path, ArchivedCopies.Entry Copy)> Copies => [.. archive.Of(Shown.Source.Key).Select(copy => (ArchiveEndpoint.Path(Shown.Source, copy), copy))];

    /// <summary>Cut at a word, for some documents have titles of several lines; the page itself has all of it.</summary>
    private static string TitleOf(string title)
    {
        var cut = title.Length <= Longest ? title : title[..title.LastIndexOf(' ', Longest)].TrimEnd(',', ':', ';') + "…";
        return $"Source: {cut}";
    }

    public IActionResult OnGet(string id)
    {
        if (read.Run(id) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        ViewData.SetPage(new PageInfo(TitleOf(view.Source.Title))
        {
            Description = $"{view.Source.Title}, {view.Source.Publisher}, {view.Source.PublishedOn.InWords}: everything in the directory that rests on it.",
            Breadcrumbs = [new("Sources", "/sources")],
        });
        return Page();
    }
}

using IcsDirectory.Survey.Running;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Rounds;

/// <summary>A round as it stands, as a file for the desk.</summary>
public sealed class ExportModel(ExportRound export) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancel) =>
        await export.RunAsync(slug, cancel) is { } csv ? File(csv, "text/csv; charset=utf-8", $"round-{slug}.csv") : NotFound();
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>Two versions of a document side by side, where they differ.</summary>
public sealed class CompareModel(CompareVersions compare) : DeskPage
{
    public CompareVersions.View Shown { get; private set; } = null!;

    public IActionResult OnGet(Guid key, int before, int after)
    {
        if (!ModelState.IsValid || compare.Run(key, before, after) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        SetPage($"What differs in {view.Name}", new Breadcrumb(view.Name, $"/editor/content/{key}"), new Breadcrumb("Versions", $"/editor/content/{key}/versions"));
        return Page();
    }
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>All versions of a document and what was done to it.</summary>
public sealed class VersionsModel(ListVersions list, RestoreVersion restore) : DeskPage
{
    public ListVersions.View Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid key) => ShowAsync(key, StatusCodes.Status200OK);

    public async Task<IActionResult> OnPostAsync(Guid key, int version)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var again = 0;
        var answer = Answer(
            restore.Run(new(key, version, $"{Request.Form["Seen"]}", By())), done => $"/editor/content/{done}?done=restored", status => Again(again = status));
        return again > 0 ? await ShowAsync(key, again) : answer;
    }

    private async Task<IActionResult> ShowAsync(Guid key, int status)
    {
        if (await list.RunAsync(key) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        SetPage($"Versions of {view.Name}", new Breadcrumb(view.Name, view.IsTrashed ? "/editor/content/bin" : $"/editor/content/{key}"));
        return Again(status);
    }
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>Asks before a document goes from readers' sight.</summary>
public sealed class WithdrawModel(WithdrawDocument withdraw, ReadDocument read) : DeskPage
{
    public ReadDocument.View Shown { get; private set; } = null!;

    /// <summary>What this page showed; never bound, so that it is the newest after a conflict.</summary>
    public string Seen { get; private set; } = "";

    public string Note { get; private set; } = "";

    public IActionResult OnGet(Guid key) => Show(key, StatusCodes.Status200OK);

    public IActionResult OnPostUnpublish(Guid key) => Run(key, toBin: false);

    public IActionResult OnPostBin(Guid key) => Run(key, toBin: true);

    private IActionResult Run(Guid key, bool toBin)
    {
        Note = ReadNote(Request.Form["Note"]);
        return ModelState.IsValid
            ? Answer(
                withdraw.Run(new(key, toBin, $"{Request.Form["Seen"]}", By(Note))),
                done => toBin ? "/editor/content/bin?done=binned" : $"/editor/content/{done}?done=unpublished",
                status => Show(key, status))
            : Show(key, StatusCodes.Status400BadRequest);
    }

    private IActionResult Show(Guid key, int status)
    {
        if (read.Run(key) is not { State.IsTrashed: false } view)
        {
            return NotFound();
        }

        (Shown, Seen) = (view, withdraw.SeenNow(key));
        SetPage($"Unpublish or bin {view.Name}", new Breadcrumb(view.Name, $"/editor/content/{key}"));
        return Again(status);
    }
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>Asks before a document leaves the bin for ever, or says why it stays.</summary>
public sealed class DeleteModel(DeleteForGood delete, ListBin bin) : DeskPage
{
    public string Name { get; private set; } = "";

    public string? WhyKept { get; private set; }

    public IActionResult OnGet(Guid key) => Show(key, StatusCodes.Status200OK);

    public IActionResult OnPost(Guid key) =>
        Answer(delete.Run(new(key, By())), _ => "/editor/content/bin?done=deleted", status => Show(key, status));

    private IActionResult Show(Guid key, int status)
    {
        if (bin.Find(key) is not { } document)
        {
            return NotFound();
        }

        (Name, WhyKept) = (document.Name ?? "", delete.WhyNot(document));
        SetPage($"Delete {Name} for good", new Breadcrumb("Recycle bin", "/editor/content/bin"));
        return Again(status);
    }
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>Another place for a document, or for a copy of it.</summary>
public sealed class MoveModel(PlaceDocument place) : DeskPage
{
    [BindProperty] public Guid? Parent { get; set; }

    public string Name { get; private set; } = "";

    public bool IsTrashed { get; private set; }

    public IReadOnlyList<PlaceDocument.Place> Places { get; private set; } = [];

    public IActionResult OnGet(Guid key) => Show(key, StatusCodes.Status200OK);

    public IActionResult OnPostMove(Guid key) => Run(key, copy: false);

    public IActionResult OnPostCopy(Guid key) => Run(key, copy: true);

    private IActionResult Run(Guid key, bool copy) => ModelState.IsValid
        ? Answer(place.Run(new(key, Parent, copy, By())), done => $"/editor/content/{done}?done={(copy ? "copied" : "moved")}", status => Show(key, status))
        : Show(key, StatusCodes.Status400BadRequest);

    private IActionResult Show(Guid key, int status)
    {
        if (place.Find(key) is not { } found)
        {
            return NotFound();
        }

        (Name, IsTrashed, Places) = (found.Name, found.IsTrashed, found.Places);
        Parent ??= found.Parent;
        SetPage($"{(IsTrashed ? "Restore" : "Move or copy")} {Name}", new Breadcrumb(Name, IsTrashed ? "/editor/content/bin" : $"/editor/content/{key}"));
        return Again(status);
    }
}

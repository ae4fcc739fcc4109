using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

public sealed class CreateModel(CreateDocument create, BrowseTree tree) : DeskPage
{
    /// <summary>The document that it is to stand below; none for the root.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Parent { get; set; }

    [BindProperty] public string? Type { get; set; }

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Slug { get; set; }

    public BrowseTree.Row? Above { get; private set; }

    public IReadOnlyList<BrowseTree.Offer> Offers { get; private set; } = [];

    public IActionResult OnGet() => Show(StatusCodes.Status200OK);

    public IActionResult OnPost() => Answer(
        create.Run(new(Parent, Type ?? "", Name ?? "", Slug ?? "", By())),
        key => $"/editor/content/{key}?done=created",
        Show);

    private IActionResult Show(int status)
    {
        if (ModelState.GetFieldValidationState(nameof(Parent)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid || tree.Run(Parent, 1) is not { } level)
        {
            return NotFound();
        }

        (Above, Offers) = (level.Parent, level.Offers);
        SetPage("Create a document", [.. level.Parent is { } parent ? [new Breadcrumb(parent.Name, $"/editor/content?parent={parent.Key}")] : Array.Empty<Breadcrumb>()]);
        return Again(status);
    }
}

using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Styles;

/// <summary>Every component once, for those who write pages. Served in Development and in tests only.</summary>
[PublicPage]
public sealed class IndexModel(ReadForm form) : PageModel
{
    public TreeRows Tree { get; } = new(
        "Documents of the sample",
        [
            new(Guid.Empty, "Systems", "Folder", "", new(true, false, false, null, null), 42, ""),
            new(Guid.Empty, "Sample and Neighbouring System", "System", "sample", new(true, true, false, null, null), 0, "Systems"),
        ],
        ShowsWhere: true);

    public SaveDocument.Outcome.ChangedMeanwhile Conflict { get; } = new(
        [new("summary", IsMine: true, [new("summary", "Summary", "As somebody else has saved it.", "As it was typed here.")])], "It was published.");

    /// <summary>The other names of a system, in the form that the desk has for them.</summary>
    public BlocksView Blocks
    {
        get
        {
            var aliases = form.Run("system").Fields.Single(list => list.Alias == "aliases");
            var type = aliases.Blocks[0].TypeKey;
            return new(
                aliases,
                [new(Guid.Empty, type, new() { ["name"] = "Old Name", ["kind"] = "former" }) { IsTouched = true }, new(Guid.Empty, type, new() { ["name"] = "QXX" })],
                DocumentNames.None, "/styles");
        }
    }

    public void OnGet() => ViewData.SetPage(new PageInfo("Components")
    {
        Description = "Every component of the site's pages, with sample content.",
        Breadcrumbs = [new("Systems", "/systems"), new("Sample", "/systems/sample")],
        IsIndexed = false,
    });
}

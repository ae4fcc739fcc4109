using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>The tree of documents, a level at a time.</summary>
public sealed class IndexModel(BrowseTree tree) : DeskPage
{
    private const int LongestWords = 100;

    public BrowseTree.Level Shown { get; private set; } = null!;

    public IReadOnlyList<BrowseTree.Row>? Found { get; private set; }

    public string Q { get; private set; } = "";

    public string Done { get; private set; } = "";

    public IActionResult OnGet(Guid? parent, string? q, [FromQuery(Name = "page")] int number, string? done)
    {
        if (!ModelState.IsValid || tree.Run(parent, number) is not { } level)
        {
            return NotFound();
        }

        (Shown, Q, Done) = (level, (q ?? "").Trim(), DoneWords.Of(done));
        Q = Q.Length > LongestWords ? Q[..LongestWords] : Q;
        Found = Q.Length > 0 ? tree.Find(Q) : null;
        if (level.Parent is { } below)
        {
            SetPage($"Content below {below.Name}", [.. level.Above.Select(above => new Breadcrumb(above.Name, $"/editor/content?parent={above.Key}"))]);
        }
        else
        {
            ViewData.SetPage(new PageInfo(Found is null ? "Content" : "Documents found") { IsIndexed = false });
        }

        return Page();
    }
}

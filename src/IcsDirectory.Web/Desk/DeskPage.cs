using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Desk;

/// <summary>What the pages of the content desk have in common.</summary>
public abstract class DeskPage : PageModel
{
    public const int LongestNote = 500;

    /// <summary>The signed-in editor, by role.</summary>
    protected Acting By(string note = "") => new(
        User.IsInRole(AccountRole.Administrator.Code) ? AccountRole.Administrator.Code : AccountRole.Editor.Code, AccountClaims.AccountId(User), note);

    /// <summary>A note on one line, or a problem beside its field.</summary>
    protected string ReadNote(string? typed)
    {
        var note = (typed ?? "").Trim();
        if (note.Length > LongestNote || note.Any(char.IsControl))
        {
            ModelState.AddModelError("Note", $"Note: write at most {LongestNote} characters, on one line.");
        }

        return note;
    }

    protected void SetPage(string title, params Breadcrumb[] above) => ViewData.SetPage(new PageInfo(Short(title))
    {
        IsIndexed = false,
        Breadcrumbs = [new("Content", "/editor/content"), .. above],
    });

    protected void Add(IEnumerable<EditProblem> problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError(problem.Field, problem.Message);
        }
    }

    /// <summary>The page again with what is wrong.</summary>
    protected PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Titles have an upper limit; names do not know it.</summary>
    private static string Short(string title) => title.Length > PageInfo.LongestHeadTitle ? string.Concat(title.AsSpan(0, PageInfo.LongestHeadTitle - 1), "…") : title;

    /// <summary>What an outcome means for most pages: on to another page, nothing there, or this page again.</summary>
    protected IActionResult Answer(DeskOutcome outcome, Func<Guid, string> next, Func<int, IActionResult> again)
    {
        switch (outcome)
        {
            case DeskOutcome.Done done:
                return Redirect(next(done.Key));
            case DeskOutcome.NotThere:
                return NotFound();
            case DeskOutcome.Refused refused:
                Add(refused.Problems);
                return again(StatusCodes.Status400BadRequest);
            default:
                ModelState.AddModelError("", "Somebody changed this document after you opened the page. Look at it again, then decide.");
                return again(StatusCodes.Status409Conflict);
        }
    }
}

using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Rounds;

/// <summary>The rounds that ask each system, and the beginning of another.</summary>
public sealed class IndexModel(CurrentRegister current, CreateRound create) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    public IEnumerable<SurveyRound> Rounds => current.Value.Rounds.Where(round => round.Kind == RoundKind.PerSystem).Reverse();

    public void OnGet() => SetPage();

    public IActionResult OnPost()
    {
        SetPage();
        switch (create.Run(new((Title ?? "").Trim(), (Slug ?? "").Trim(), EditorActing.Of(User, ""))))
        {
            case CreateRound.Outcome.Created created:
                return LocalRedirect($"/editor/content/{created.Key}");
            case CreateRound.Outcome.Refused refused:
                ModelState.AddModelError(refused.Field, refused.Message);
                break;
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void SetPage() => ViewData.SetPage(new PageInfo("Survey rounds on the desk") { IsIndexed = false });
}

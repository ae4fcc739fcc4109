using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Rounds;

/// <summary>One system's response on the desk: who can answer for it, what it sent, and what happened.</summary>
public sealed class ResponseModel(ReadRunningRound read, ManageLinks links, RemindSystems remind) : PageModel
{
    [BindProperty]
    public string? Recipient { get; set; }

    public SurveyRound Round { get; private set; } = null!;

    public ReadRunningRound.Row Row { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromRoute] string system, CancellationToken cancel) =>
        await FindAsync(slug, system, cancel) ? Show(StatusCodes.Status200OK) : NotFound();

    public Task<IActionResult> OnPostSendAsync([FromRoute] string slug, [FromRoute] string system, CancellationToken cancel) =>
        DoAsync(slug, system, () => links.SendAsync(slug, Row.Response.Id, TextRule.OneLine(Recipient), EditorActing.Of(User, ""), cancel), nameof(Recipient), cancel);

    public Task<IActionResult> OnPostRevokeAsync([FromRoute] string slug, [FromRoute] string system, [FromForm] int link, CancellationToken cancel) =>
        DoAsync(slug, system, async () => await links.RevokeAsync(slug, link, EditorActing.Of(User, ""), cancel) ? null : "There is no such link", "", cancel);

    public Task<IActionResult> OnPostBouncedAsync([FromRoute] string slug, [FromRoute] string system, [FromForm] int link, CancellationToken cancel) =>
        DoAsync(slug, system, async () => await links.NoteBounceAsync(slug, link, EditorActing.Of(User, ""), cancel) ? null : "There is no such link", "", cancel);

    public Task<IActionResult> OnPostRemindAsync([FromRoute] string slug, [FromRoute] string system, CancellationToken cancel) =>
        DoAsync(slug, system, async () => await remind.RunNowAsync(slug, Row.Response.Id, EditorActing.Of(User, ""), cancel) ? null : "There is nobody to remind", "", cancel);

    private async Task<IActionResult> DoAsync(string slug, string system, Func<Task<string?>> act, string field, CancellationToken cancel)
    {
        if (!await FindAsync(slug, system, cancel))
        {
            return NotFound();
        }

        if (await act() is not { } problem)
        {
            return LocalRedirect($"/editor/rounds/{slug}/{system}");
        }

        ModelState.AddModelError(field, problem);
        return Show(StatusCodes.Status400BadRequest);
    }

    private async Task<bool> FindAsync(string slug, string system, CancellationToken cancel)
    {
        if (await read.RunAsync(slug, cancel) is not { } view || view.Rows.FirstOrDefault(row => row.System.Slug == system) is not { } row)
        {
            return false;
        }

        (Round, Row) = (view.Round, row);
        return true;
    }

    private PageResult Show(int status)
    {
        Response.StatusCode = status;
        ViewData.SetPage(new PageInfo($"{(ModelState.IsValid ? "" : "Error: ")}{Row.System.Name}: {Round.Title}")
        {
            IsIndexed = false,
            Breadcrumbs = [new("Survey rounds", "/editor/rounds"), new(Round.Title, $"/editor/rounds/{Round.Slug}")],
        });
        return Page();
    }
}

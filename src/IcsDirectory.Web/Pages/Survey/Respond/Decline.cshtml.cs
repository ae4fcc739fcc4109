using IcsDirectory.Content;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>Where a system says that it will not answer.</summary>
public sealed class DeclineModel(EnterByLink enter, DeclineResponse decline, CurrentRegister current, TimeProvider clock) : RespondentPage(enter, current, clock)
{
    private const string Title = "Say that your system will not answer";

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel) => await EnterAsync(id, false, cancel) ?? Show(Title);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (await EnterAsync(id, false, cancel) is { } instead)
        {
            return instead;
        }

        var reason = TextRule.OneLine(Reason);
        if (reason.Length is 0 or > CheckAnswers.LongestReason)
        {
            ModelState.AddModelError(nameof(Reason), $"Say why, in at most {CheckAnswers.LongestReason} characters");
            return Show(Title, StatusCodes.Status400BadRequest);
        }

        if (IsOpen && await decline.RunAsync(SystemResponse.Id, reason, cancel))
        {
            return Redirect(Path);
        }

        ModelState.AddModelError("", "This cannot be said any more: answers were sent already, or the round has closed");
        return Show(Title, StatusCodes.Status409Conflict);
    }
}

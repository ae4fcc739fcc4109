using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Systems;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.RateLimits;
using IcsDirectory.Web.Survey;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>A page of the form by which a system answers a round. It is for a browser that came by a personal link; every other is
/// told the same, whatever is the matter.</summary>
[EnableRateLimiting(AnswerLimit.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class RespondentPage(EnterByLink enter, CurrentRegister current, TimeProvider clock) : PageModel
{
    public SurveyRound Round { get; private set; } = null!;

    public IntegratedCareSystem Subject { get; private set; } = null!;

    public SurveyResponse SystemResponse => Entered.Response;

    public bool IsOpen => Round.Plan.IsOpen(Now) && !SystemResponse.State.MayBeLate;

    /// <summary>Whether answers are taken with a reason. A round whose time was made longer after it had closed stays closed for who had
    /// not replied.</summary>
    public bool IsLate => SystemResponse.State.MayBeLate ? Round.Plan.IsOpen(Now) || Round.Plan.TakesLate(Now) : SystemResponse.State.Waits && Round.Plan.TakesLate(Now);

    /// <summary>When no more are taken; only while some are.</summary>
    public DateTime Until => Round.Plan.AnswersUntil(Now)!.Value;

    public string Path => RespondentCookie.PathOf(Round.Slug);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected EnterByLink.Access Entered { get; private set; } = null!;

    protected EnterByLink Enter => enter;

    public Answer AnswerTo(string questionId) => SystemResponse.Answers.FirstOrDefault(row => row.QuestionId == questionId)?.Answer ?? Answer.Blank(questionId);

    /// <returns>What to answer instead of the page; none where it may be shown.</returns>
    protected async Task<IActionResult?> EnterAsync(string id, bool mayBeUnconfirmed, CancellationToken cancel)
    {
        var access = await enter.FindAsync(id, RespondentCookie.Read(Request), cancel);
        if (access is null || current.Value.FindRound(id) is not { } round || current.Value.FindSystem(access.Response.SystemSlug) is not { } system)
        {
            return Redirect($"{RespondentCookie.PathOf(id)}/link/none");
        }

        (Round, Subject, Entered) = (round, system, access);
        return access.IsConfirmed == !mayBeUnconfirmed ? null : Redirect(access.IsConfirmed ? Path : $"{Path}/code");
    }

    protected PageResult Show(string title, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Response.Headers["Referrer-Policy"] = "same-origin";
        ViewData.SetPage(new PageInfo($"{(ModelState.IsValid ? "" : "Error: ")}{title}") { IsIndexed = false });
        return Page();
    }
}

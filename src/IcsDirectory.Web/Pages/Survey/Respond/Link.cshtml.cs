using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Time;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.RateLimits;
using IcsDirectory.Web.Survey;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Survey.Respond;

/// <summary>Where the link of an invitation leads. Opening it does nothing: programs that check mail do that too. Its button lets in.</summary>
[EnableRateLimiting(AnswerLimit.Policy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkModel(EnterByLink enter, CurrentRegister current, TimeProvider clock) : PageModel
{
    /// <summary>None where the link does not work.</summary>
    public SurveyRound? Round { get; private set; }

    /// <summary>What is taken now, and until when.</summary>
    public string Taken => (Round!.Plan, clock.GetUtcNow().UtcDateTime) switch
    {
        var (plan, now) when plan.IsOpen(now) => $"Answers are taken until {UkTime.InWords(plan.ClosesAt!.Value)}.",
        var (plan, now) when plan.TakesLate(now) => $"The round has closed. Late answers are taken, with a reason, until {UkTime.InWords(plan.LateUntil!.Value)}.",
        var (plan, now) when plan.TakesReplies(now) => $"The round has closed. Your system can add a few words to what will be said of it until {UkTime.InWords(plan.ReplyUntil!.Value)}.",
        _ => "The round takes no answers now. You can look at what was sent.",
    };

    public async Task<IActionResult> OnGetAsync(string id, string token, CancellationToken cancel) => Show(id, await enter.WorksAsync(id, token, cancel));

    public async Task<IActionResult> OnPostAsync(string id, string token, CancellationToken cancel)
    {
        if (await enter.RunAsync(id, token, cancel) is not { } secret)
        {
            return Show(id, works: false);
        }

        RespondentCookie.Write(Response, id, secret);
        return Redirect(RespondentCookie.PathOf(id));
    }

    private PageResult Show(string id, bool works)
    {
        Round = works ? current.Value.FindRound(id) : null;
        Response.StatusCode = Round is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        Response.Headers["Referrer-Policy"] = "no-referrer"; // the address of this page is a secret
        ViewData.SetPage(new PageInfo(Round is null ? "This link does not work" : $"Answer: {Round.Title}") { IsIndexed = false });
        return Page();
    }
}

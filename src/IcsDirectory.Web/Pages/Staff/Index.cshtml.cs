using IcsDirectory.Proposals;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Survey;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Staff;

/// <summary>The systems that someone speaks for: what they have begun, what waits, what is asked, what is not known.</summary>
public sealed class IndexModel(ListStaffWork list, EnterAsStaff enter, CurrentAccount account) : PageModel
{
    public ListStaffWork.View Work { get; private set; } = null!;

    /// <summary>Survey rounds that can be answered now.</summary>
    public IReadOnlyList<(SurveyRound Round, SurveyResponse Response)> Rounds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var systems = AccountClaims.SystemsOf(User);
        Work = await list.RunAsync(systems, cancel);
        Rounds = await enter.ListAsync(systems, cancel);
        ViewData.SetPage(new PageInfo("Your systems") { IsIndexed = false });
    }

    public async Task<IActionResult> OnPostAnswerAsync([FromForm] string? system, [FromForm] string? round, CancellationToken cancel)
    {
        var email = (await account.GetAsync(User)).Email!;
        if (await enter.RunAsync(email, AccountClaims.SystemsOf(User), round ?? "", system ?? "", cancel) is not { } secret)
        {
            return NotFound();
        }

        RespondentCookie.Write(Response, round!, secret);
        return Redirect(RespondentCookie.PathOf(round!));
    }
}

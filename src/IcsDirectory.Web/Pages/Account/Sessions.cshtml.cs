using IcsDirectory.Accounts;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

public sealed class SessionsModel(Sessions sessions, EndOtherSessions endOthers, CurrentAccount current) : FormPage
{
    public IReadOnlyList<AccountSession> All { get; private set; } = [];

    protected override string Title => "Where you are signed in";

    public async Task OnGetAsync(CancellationToken cancel) => All = await sessions.ListAsync(AccountClaims.AccountId(User), cancel);

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel) =>
        await sessions.EndAsync(AccountClaims.AccountId(User), id, cancel) ? Done("That session is ended.", "/account/sessions") : NotFound();

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await endOthers.RunAsync(await current.GetAsync(User), AccountClaims.SessionKey(User), cancel);
        return Done("You are signed out everywhere else.", "/account/sessions");
    }

    public bool IsThis(AccountSession session) => session.Key == AccountClaims.SessionKey(User);
}

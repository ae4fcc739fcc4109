using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

public sealed class SignOutModel(Sessions sessions) : FormPage
{
    protected override string Title => "Sign out";

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : Redirect("/account/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await sessions.LeaveAsync(cancel);
        return Done("You are signed out.", "/account/sign-in");
    }
}

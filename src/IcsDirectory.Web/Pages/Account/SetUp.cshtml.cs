using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

public sealed class SetUpModel : FormPage
{
    protected override string Title => "Set up a second factor";

    public IActionResult OnGet() => AccountClaims.HasTwoFactors(User) ? Redirect("/account") : Page();
}

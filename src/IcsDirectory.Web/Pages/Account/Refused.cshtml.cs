using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

/// <summary>Where people land whose account does not open a page. Who only lacks a second factor is led to set one up.</summary>
public sealed class RefusedModel : FormPage
{
    protected override string Title => "You cannot see this page";

    public IActionResult OnGet()
    {
        if (User.Identity?.IsAuthenticated == true && AccountClaims.RoleOf(User).NeedsTwoFactors && !AccountClaims.HasTwoFactors(User))
        {
            return Redirect("/account/set-up");
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status403Forbidden;
        return page;
    }
}

using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

/// <summary>Where a form waits whose sender had to sign in again.</summary>
public sealed class ResumeModel(KeptForms forms) : FormPage
{
    public KeptForms.View Kept { get; private set; } = null!;

    /// <summary>The page of the form.</summary>
    public string PagePath => Kept.Path.Split('?')[0];

    protected override string Title => "Go on with what you typed";

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, CancellationToken cancel)
    {
        if (await forms.FindAsync(AccountClaims.AccountId(User), key, cancel) is not { } kept)
        {
            return NotFound();
        }

        Kept = kept;
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync([FromRoute] string key, CancellationToken cancel)
    {
        await forms.ForgetAsync(AccountClaims.AccountId(User), key, cancel);
        return Redirect("/account");
    }
}

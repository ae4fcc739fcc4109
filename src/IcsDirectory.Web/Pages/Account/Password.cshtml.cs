using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

/// <summary>Whoever opens it has just given the present password or a passkey; asking for it once more would say nothing new.</summary>
[RecentlyConfirmed]
public sealed class PasswordModel(CurrentAccount current, ChangePassword change) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    protected override string Title => "Change your password";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await change.RunAsync(await current.GetAsync(User), Password ?? "", AccountClaims.SessionKey(User), cancel) is { } problem
            ? Refuse("Password", problem) : Done("Your password is changed.", "/account");
}

using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class ConfirmModel(CurrentAccount current, ConfirmPerson confirm, SecondFactors factors, Passkeys passkeys) : FormPage
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool NeedsCode { get; private set; }

    public bool HasPasskey { get; private set; }

    protected override string Title => "Confirm that it is you";

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync();
        var isPossible = Password is { Length: > 0 and <= PasswordRules.Longest } && Code is null or { Length: <= 20 };
        return isPossible && await confirm.RunAsync(await current.GetAsync(User), Password!, Code ?? "", cancel)
            ? GoTo(ReturnUrl) : Refuse("Password", NeedsCode ? "The password or the code is not right" : "The password is not right");
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginSignInAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        await ReadAsync();
        return credential is { Length: > 0 and <= Passkeys.LongestAnswer } && await passkeys.ConfirmAsync(AccountClaims.AccountId(User), credential, cancel)
            ? GoTo(ReturnUrl) : Refuse("", "The passkey was not accepted. Try again, or use your password");
    }

    private async Task ReadAsync()
    {
        var account = await current.GetAsync(User);
        (NeedsCode, HasPasskey) = (await factors.HasAuthenticatorAsync(account), await factors.HasPasskeyAsync(account));
    }
}

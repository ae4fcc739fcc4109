using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class SecondFactorModel(SignInWithCode signIn, PendingSignIn pending, Passkeys passkeys) : FormPage
{
    private const int LongestCode = 20;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    protected override string Title => "Second step of signing in";

    public async Task<IActionResult> OnGetAsync() => await pending.FindAsync() is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await signIn.RunAsync(Code is { Length: <= LongestCode } ? Code : "", cancel) switch
        {
            SignInWithCode.Outcome.Done => GoTo(ReturnUrl),
            SignInWithCode.Outcome.NothingPending => StartAgain(),
            _ => Refuse("Code", "Enter the code that your app shows now, or a recovery code that you have not used. After ten wrong codes an account takes no more for 15 minutes"),
        };

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginSignInAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel) =>
        credential is { Length: > 0 and <= Passkeys.LongestAnswer } && await passkeys.SignInAsync(credential, cancel) ? GoTo(ReturnUrl) : StartAgain();

    private RedirectToPageResult StartAgain() => RedirectToPage("SignIn", new { returnUrl = ReturnUrl });
}

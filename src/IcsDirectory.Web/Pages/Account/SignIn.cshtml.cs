using IcsDirectory.Mail;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class SignInModel(SignInWithPassword signIn, Passkeys passkeys) : FormPage
{
    /// <summary>The same whatever was wrong, whether there is such an account or not.</summary>
    private const string Wrong = "The email address or the password is not right, or sign-in is closed for a while";

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    protected override string Title => "Sign in";

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? GoTo(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
        {
            return Refuse(string.IsNullOrWhiteSpace(Email) ? "Email" : "Password", "Enter your email address and your password");
        }

        var isPossible = Email.Length <= EmailAddress.Longest && Password.Length <= PasswordRules.Longest;
        return isPossible ? await signIn.RunAsync(Email.Trim(), Password, cancel) switch
        {
            SignInWithPassword.Outcome.Done => GoTo(ReturnUrl),
            SignInWithPassword.Outcome.NeedsSecondFactor => RedirectToPage("SecondFactor", new { returnUrl = ReturnUrl }),
            _ => Refuse("Email", Wrong),
        } : Refuse("Email", Wrong);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await passkeys.BeginSignInAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel) =>
        credential is { Length: > 0 and <= Passkeys.LongestAnswer } && await passkeys.SignInAsync(credential, cancel)
            ? GoTo(ReturnUrl) : Refuse("", "The passkey was not accepted. Try again, or use your password");
}

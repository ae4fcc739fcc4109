using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class ResetPasswordModel(ResetPassword reset) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    [BindProperty(SupportsGet = true, Name = "token")]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsGood { get; private set; } = true;

    protected override string Title => "Choose a new password";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await reset.FindAsync(Of, Token, cancel) is null ? BadLink() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => await reset.RunAsync(Of, Token, Password ?? "", cancel) switch
    {
        ResetPassword.Outcome.Done => Done("Your password is changed. Sign in with the new one.", "/account/sign-in"),
        ResetPassword.Outcome.BadPassword bad => Refuse("Password", bad.Problem),
        _ => BadLink(),
    };

    private IActionResult BadLink()
    {
        IsGood = false;
        return Again();
    }
}

using IcsDirectory.Mail;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class ForgotPasswordModel(AskForReset ask) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsAsked { get; private set; }

    protected override string Title => "Choose a new password";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(Email, out var email))
        {
            return Refuse("Email", "Enter an email address, such as name@example.org");
        }

        await ask.RunAsync(email.Text, cancel);
        IsAsked = true;
        return Page();
    }
}

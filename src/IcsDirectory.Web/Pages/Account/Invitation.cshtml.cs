using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IcsDirectory.Web.Pages.Account;

[EnableRateLimiting(AccountLimit.Policy)]
public sealed class InvitationModel(AcceptInvitation accept) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? PostTitle { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Of whom the invitation is; none when the link does not work.</summary>
    public string? Email { get; private set; }

    public string Role { get; private set; } = "";

    protected override string Title => "Make your account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : Again();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var post = PostTitle?.Trim() ?? "";
        if (!await FindAsync(cancel))
        {
            return Again();
        }

        if (!ChangePostTitle.IsTitle(post))
        {
            return Refuse("PostTitle", $"Enter the title of your post in at most {ChangePostTitle.Longest} characters");
        }

        return await accept.RunAsync(Token, post, Password ?? "", cancel) switch
        {
            AcceptInvitation.Outcome.Done done => Done("Your account is made and you are signed in.", done.Role.NeedsTwoFactors ? "/account/set-up" : "/account"),
            AcceptInvitation.Outcome.BadPassword bad => Refuse("Password", bad.Problem),
            _ => BadLink(),
        };
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var invitation = await accept.FindAsync(Token, cancel);
        (Email, Role) = (invitation?.Email, invitation?.Role.Label ?? "");
        return invitation is not null;
    }

    private IActionResult BadLink()
    {
        Email = null;
        return Again();
    }
}

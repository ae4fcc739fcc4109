using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

public sealed class IndexModel(
    CurrentAccount current, SecondFactors factors, Passkeys passkeys, Sessions sessions, ChangePostTitle changePost, CurrentRegister register) : FormPage
{
    public string Email { get; private set; } = "";

    public string Role { get; private set; } = "";

    [BindProperty]
    public string? PostTitle { get; set; }

    public IReadOnlyList<string> Systems { get; private set; } = [];

    public bool HasAuthenticator { get; private set; }

    public int RecoveryCodes { get; private set; }

    public int PasskeyCount { get; private set; }

    public int SessionCount { get; private set; }

    public bool NeedsSecondFactor { get; private set; }

    protected override string Title => "Your account";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        PostTitle = (await current.GetAsync(User)).PostTitle;
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await changePost.RunAsync(await current.GetAsync(User), PostTitle?.Trim() ?? ""))
        {
            return Done("The title of your post is saved.", "/account");
        }

        await ReadAsync(cancel);
        return Refuse("PostTitle", $"Enter the title of your post in at most {ChangePostTitle.Longest} characters");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var account = await current.GetAsync(User);
        (Email, Role) = (account.Email!, account.Role.Label);
        Systems = [.. AccountClaims.SystemsOf(User).Select(slug => register.Value.FindSystem(slug)?.Name ?? slug)];
        HasAuthenticator = await factors.HasAuthenticatorAsync(account);
        RecoveryCodes = await factors.CountRecoveryCodesAsync(account);
        PasskeyCount = (await passkeys.ListAsync(account)).Count;
        SessionCount = (await sessions.ListAsync(account.Id, cancel)).Count;
        NeedsSecondFactor = account.Role.NeedsTwoFactors && !AccountClaims.HasTwoFactors(User);
    }
}

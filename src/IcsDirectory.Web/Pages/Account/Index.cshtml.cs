using IcsDirectory.Content;
using IcsDirectory.Web.Accounts;

namespace IcsDirectory.Web.Pages.Account;

public sealed class IndexModel(CurrentAccount current, SecondFactors factors, Passkeys passkeys, Sessions sessions, CurrentRegister register) : FormPage
{
    public string Email { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string PostTitle { get; private set; } = "";

    public IReadOnlyList<string> Systems { get; private set; } = [];

    public bool HasAuthenticator { get; private set; }

    public int RecoveryCodes { get; private set; }

    public int PasskeyCount { get; private set; }

    public int SessionCount { get; private set; }

    public bool NeedsSecondFactor { get; private set; }

    protected override string Title => "Your account";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var account = await current.GetAsync(User);
        (Email, Role, PostTitle) = (account.Email!, account.Role.Label, account.PostTitle);
        Systems = [.. AccountClaims.SystemsOf(User).Select(slug => register.Value.FindSystem(slug)?.Name ?? slug)];
        HasAuthenticator = await factors.HasAuthenticatorAsync(account);
        RecoveryCodes = await factors.CountRecoveryCodesAsync(account);
        PasskeyCount = (await passkeys.ListAsync(account)).Count;
        SessionCount = (await sessions.ListAsync(account.Id, cancel)).Count;
        NeedsSecondFactor = account.Role.NeedsTwoFactors && !AccountClaims.HasTwoFactors(User);
    }
}

using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Account;

[RecentlyConfirmed]
public sealed class RecoveryCodesModel(CurrentAccount current, SecondFactors factors, SetUpAuthenticator setUp) : FormPage
{
    public int Left { get; private set; }

    public bool HasFactor { get; private set; }

    /// <summary>Just made; shown in this answer and never again.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>Whether a second factor was set up a moment ago and these would be its first codes.</summary>
    [BindProperty(SupportsGet = true)]
    public bool First { get; set; }

    protected override string Title => "Recovery codes";

    public async Task OnGetAsync() => await ReadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Codes = await setUp.MakeRecoveryCodesAsync(await current.GetAsync(User), AccountClaims.SessionKey(User), cancel);
        await ReadAsync();
        return Codes.Count > 0 ? Page() : Refuse("", "Set up an authenticator app or a passkey first. Recovery codes stand in for those");
    }

    private async Task ReadAsync()
    {
        var account = await current.GetAsync(User);
        (Left, HasFactor) = (await factors.CountRecoveryCodesAsync(account), await factors.HasAnyAsync(account));
    }
}

using System.Security.Claims;
using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Remembers for five minutes, in a cookie of Identity's, that a password was right and a second factor is still to come.</summary>
public sealed class PendingSignIn(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    private const string Stamp = "stamp";

    public async Task BeginAsync(Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new(ClaimTypes.Name, await accounts.GetUserIdAsync(account)));
        identity.AddClaim(new(Stamp, await accounts.GetSecurityStampAsync(account)));
        await signIn.Context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <returns>None when nobody gave a password here, or it was changed or the account suspended since.</returns>
    public async Task<Account?> FindAsync()
    {
        var kept = await signIn.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        var (id, stamp) = (kept.Principal?.FindFirstValue(ClaimTypes.Name), kept.Principal?.FindFirstValue(Stamp));
        var account = id is null || stamp is null ? null : await accounts.FindByIdAsync(id);
        return account is { SuspendedAt: null } && account.SecurityStamp == stamp ? account : null;
    }

    public Task EndAsync() => signIn.Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}

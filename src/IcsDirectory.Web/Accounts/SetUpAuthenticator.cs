using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Adds and removes an account's authenticator app, and makes its recovery codes.</summary>
public sealed class SetUpAuthenticator(SecondFactors factors, ChangeAccount change, Sessions sessions)
{
    public enum Removal
    {
        Done,

        /// <summary>The account must keep a second factor.</summary>
        LastFactor,
    }

    /// <returns>False when the code is not the app's.</returns>
    public async Task<bool> AddAsync(Account account, string typed, string? session, CancellationToken cancel)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        var result = await change.RunAsync(account, session, SecurityEvent.AuthenticatorAdded, () => factors.TakeAuthenticatorAsync(account, code), cancel);
        if (result.Succeeded)
        {
            await sessions.ConfirmAsync(account, withTwoFactors: true, cancel);
        }

        return result.Succeeded;
    }

    public async Task<Removal> RemoveAsync(Account account, string? session, CancellationToken cancel)
    {
        if (account.Role.NeedsTwoFactors && !await factors.HasPasskeyAsync(account))
        {
            return Removal.LastFactor;
        }

        await change.RunAsync(account, session, SecurityEvent.AuthenticatorRemoved, () => factors.RemoveAuthenticatorAsync(account), cancel);
        return Removal.Done;
    }

    /// <returns>The codes, which cannot be shown again; none when the account has no second factor.</returns>
    public async Task<string[]> MakeRecoveryCodesAsync(Account account, string? session, CancellationToken cancel)
    {
        string[] codes = [];
        if (await factors.HasAnyAsync(account))
        {
            await change.RunAsync(account, session, SecurityEvent.RecoveryCodesMade, async () =>
            {
                codes = await factors.MakeRecoveryCodesAsync(account);
                return IdentityResult.Success;
            }, cancel);
        }

        return codes;
    }
}

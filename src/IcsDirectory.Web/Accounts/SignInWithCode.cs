using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>The second step of signing in: a code of the app, or a recovery code.</summary>
public sealed class SignInWithCode(
    DirectoryDb db, UserManager<Account> accounts, PendingSignIn pending, SecondFactors factors, Sessions sessions, SecurityMail mail)
{
    public enum Outcome
    {
        NothingPending,
        Refused,
        Done,
    }

    public async Task<Outcome> RunAsync(string typed, CancellationToken cancel)
    {
        if (await pending.FindAsync() is not { } account)
        {
            return Outcome.NothingPending;
        }

        if (!await CheckAsync(account, typed, cancel))
        {
            return Outcome.Refused;
        }

        await pending.EndAsync();
        await sessions.StartAsync(account, hasTwoFactors: true, cancel);
        return Outcome.Done;
    }

    /// <summary>Whether it is one of the account's codes, which it then no longer is. Counts wrong ones like wrong passwords.</summary>
    internal async Task<bool> CheckAsync(Account account, string typed, CancellationToken cancel)
    {
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var isOfApp = code.Length == 6 && code.All(char.IsAsciiDigit);
        if (isOfApp ? await factors.IsRightCodeAsync(account, code) : await RedeemAsync(account, code, cancel))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return true;
        }

        await accounts.AccessFailedAsync(account);
        if (await accounts.IsLockedOutAsync(account))
        {
            mail.TellOfLockout(account);
            await db.SaveChangesAsync(cancel);
        }

        return false;
    }

    private async Task<bool> RedeemAsync(Account account, string code, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await factors.RedeemAsync(account, code))
        {
            return false;
        }

        mail.Tell(account, SecurityEvent.RecoveryCodeUsed);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}

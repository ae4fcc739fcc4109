using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>The first step of signing in. Every refusal is the same and takes the same time: no such account, a wrong password, too
/// many attempts, suspended.</summary>
public sealed class SignInWithPassword(
    DirectoryDb db, SignInManager<Account> signIn, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Sessions sessions,
    PendingSignIn pending, SecurityMail mail, EvenAnswer even)
{
    private static readonly Account Nobody = new();
    private static string? HashOfNobody;

    public enum Outcome
    {
        Refused,
        NeedsSecondFactor,
        Done,
    }

    public async Task<Outcome> RunAsync(string email, string password, CancellationToken cancel)
    {
        var begun = even.Begin();
        if (await FindAsync(email) is not { } account || !await CheckAsync(account, password, cancel))
        {
            await even.WaitAsync(begun, cancel);
            return Outcome.Refused;
        }

        if (account.TwoFactorEnabled)
        {
            await pending.BeginAsync(account);
            return Outcome.NeedsSecondFactor;
        }

        await sessions.StartAsync(account, hasTwoFactors: false, cancel);
        return Outcome.Done;
    }

    /// <summary>Whether it is the account's password. Counts wrong ones, and tells the account's holder when they were too many.</summary>
    internal async Task<bool> CheckAsync(Account? account, string password, CancellationToken cancel)
    {
        if (account is not { SuspendedAt: null, PasswordHash: not null })
        {
            HashOfNobody ??= hasher.HashPassword(Nobody, "nobody's password");
            hasher.VerifyHashedPassword(Nobody, HashOfNobody, password);
            return false;
        }

        var wasLocked = await accounts.IsLockedOutAsync(account);
        var check = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (check.IsLockedOut && !wasLocked)
        {
            mail.TellOfLockout(account);
            await db.SaveChangesAsync(cancel);
        }

        return check.Succeeded;
    }

    private async Task<Account?> FindAsync(string email)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            await CheckAsync(null, "", CancellationToken.None);
        }

        return account;
    }
}

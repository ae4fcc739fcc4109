using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Changes how an account is signed in to: the change, the mail that tells of it and the end of all other sessions are one
/// transaction. The session that asked goes on.</summary>
public sealed class ChangeAccount(DirectoryDb db, UserManager<Account> accounts, Sessions sessions, SecurityMail mail)
{
    /// <param name="current">The key of the session that asked; none ends all.</param>
    /// <param name="change">Made inside the transaction; nothing is kept when it fails.</param>
    public async Task<IdentityResult> RunAsync(
        Account account, string? current, SecurityEvent what, Func<Task<IdentityResult>> change, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await change();
        if (!result.Succeeded || !(result = await accounts.UpdateSecurityStampAsync(account)).Succeeded)
        {
            return result;
        }

        mail.Tell(account, what);
        await db.SaveChangesAsync(cancel);
        await sessions.EndAllAsync(account.Id, current, cancel);
        await transaction.CommitAsync(cancel);
        if (current is not null)
        {
            await sessions.RenewCookieAsync(account, cancel);
        }

        return result;
    }
}

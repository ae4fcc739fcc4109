using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Sets a new password for whoever has just confirmed who they are.</summary>
public sealed class ChangePassword(UserManager<Account> accounts, ChangeAccount change)
{
    /// <returns>What is wrong with the new password; none when it was set.</returns>
    public async Task<string?> RunAsync(Account account, string password, string? session, CancellationToken cancel)
    {
        if (PasswordRules.Problem(password, account.Email!) is { } problem)
        {
            return problem;
        }

        var result = await change.RunAsync(account, session, SecurityEvent.PasswordChanged, async () =>
        {
            var removed = await accounts.RemovePasswordAsync(account);
            return removed.Succeeded ? await accounts.AddPasswordAsync(account, password) : removed;
        }, cancel);
        return result.Succeeded ? null : "Your account was changed elsewhere at the same moment. Try again";
    }
}

using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Sets a new password with a link that was sent. The link works once: it dies with the account's security stamp.</summary>
public sealed class ResetPassword(UserManager<Account> accounts, ChangeAccount change, EvenAnswer even)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done : Outcome;

        public sealed record BadLink : Outcome;

        public sealed record BadPassword(string Problem) : Outcome;
    }

    /// <summary>Whether the link would be taken. Same answer for a wrong, an old and a used one.</summary>
    public async Task<Account?> FindAsync(string? id, string? token, CancellationToken cancel)
    {
        var begun = even.Begin();
        var account = id is null || token is null || !int.TryParse(id, out _) ? null : await accounts.FindByIdAsync(id);
        if (account is { SuspendedAt: null }
            && await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token!))
        {
            return account;
        }

        await even.WaitAsync(begun, cancel);
        return null;
    }

    public async Task<Outcome> RunAsync(string? id, string? token, string password, CancellationToken cancel)
    {
        if (await FindAsync(id, token, cancel) is not { } account)
        {
            return new Outcome.BadLink();
        }

        if (PasswordRules.Problem(password, account.Email!) is { } problem)
        {
            return new Outcome.BadPassword(problem);
        }

        var result = await change.RunAsync(account, null, SecurityEvent.PasswordChanged, () => SetAsync(account, token!, password), cancel);
        return result.Succeeded ? new Outcome.Done() : new Outcome.BadLink();
    }

    private async Task<IdentityResult> SetAsync(Account account, string token, string password)
    {
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (result.Succeeded)
        {
            await accounts.SetLockoutEndDateAsync(account, null);
            await accounts.ResetAccessFailedCountAsync(account);
        }

        return result;
    }
}

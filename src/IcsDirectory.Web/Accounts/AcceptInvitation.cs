using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>Makes the account that somebody was invited to, and signs them in. An invitation works once.</summary>
public sealed class AcceptInvitation(DirectoryDb db, UserManager<Account> accounts, Sessions sessions, EvenAnswer even, TimeProvider clock)
{
    public abstract record Outcome
    {
        private Outcome()
        {
        }

        public sealed record Done(AccountRole Role) : Outcome;

        /// <summary>Wrong, used, revoked or too old: which, is not said.</summary>
        public sealed record BadLink : Outcome;

        public sealed record BadPassword(string Problem) : Outcome;
    }

    /// <returns>None for every link that does not work, after the same time.</returns>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancel)
    {
        var begun = even.Begin();
        var (hash, now) = (OneTimeToken.HashOf(token), clock.GetUtcNow().UtcDateTime);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, cancel);
        if (invitation?.IsOpen(now) == true)
        {
            return invitation;
        }

        await even.WaitAsync(begun, cancel);
        return null;
    }

    public async Task<Outcome> RunAsync(string token, string postTitle, string password, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(token, cancel) is not { } invitation)
        {
            return new Outcome.BadLink();
        }

        if (PasswordRules.Problem(password, invitation.Email) is { } problem)
        {
            return new Outcome.BadPassword(problem);
        }

        var account = AccountOf(invitation, postTitle);
        if (!(await accounts.CreateAsync(account, password)).Succeeded)
        {
            return new Outcome.BadLink(); // the address has an account by now
        }

        invitation.UsedAt = clock.GetUtcNow().UtcDateTime;
        await sessions.StartAsync(account, hasTwoFactors: false, cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Done(account.Role);
    }

    private Account AccountOf(Invitation invitation, string postTitle)
    {
        var account = new Account
        {
            UserName = invitation.Email,
            Email = invitation.Email,
            EmailConfirmed = true, // the link came by mail
            Role = invitation.Role,
            PostTitle = postTitle,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        account.Systems.AddRange(invitation.Systems.Select(slug => new SystemScope { SystemSlug = slug }));
        return account;
    }
}

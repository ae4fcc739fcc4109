using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>Gives somebody the right to make an account. A new invitation for an address ends the earlier ones.</summary>
public sealed class InvitePerson(
    DirectoryDb db, UserManager<Account> accounts, CurrentRegister register, SecurityMail mail, TimeProvider clock)
{
    /// <param name="Systems">Slugs; for staff.</param>
    /// <param name="By">Who invites; none for the command line, which may do anything and is shown the link instead of mailing it.</param>
    public sealed record Input(EmailAddress Email, AccountRole Role, IReadOnlyList<string> Systems, Actor? By);

    public sealed record Actor(int AccountId, AccountRole Role);

    public abstract record Outcome
    {
        private Outcome()
        {
        }

        /// <param name="Path">Of the link, which holds the secret.</param>
        public sealed record Done(string Path) : Outcome;

        public sealed record HasAccount : Outcome;

        public sealed record NotAllowed : Outcome;

        public sealed record WrongSystems : Outcome;
    }

    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (input.By is { } by && !PeopleRules.MayManage(by.Role, input.Role))
        {
            return new Outcome.NotAllowed();
        }

        var known = input.Systems.Distinct().Select(register.Value.FindSystem).ToList();
        if (known.Contains(null) || (input.Role == AccountRole.Staff) != (known.Count > 0))
        {
            return new Outcome.WrongSystems();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await accounts.FindByEmailAsync(input.Email.Text) is not null)
        {
            return new Outcome.HasAccount();
        }

        var path = await AddAsync(input, cancel);
        if (input.By is not null)
        {
            mail.SendInvitation(input.Email.Text, input.Role, [.. known.Select(system => system!.Name)], path);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Done(path);
    }

    private async Task<string> AddAsync(Input input, CancellationToken cancel)
    {
        var (now, token, email) = (clock.GetUtcNow().UtcDateTime, OneTimeToken.New(), input.Email.Text.ToLowerInvariant());
        DateTime? revoked = now;
        await db.Invitations.Where(i => i.Email == email && i.UsedAt == null && i.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, revoked), cancel);
        db.Invitations.Add(new()
        {
            TokenHash = OneTimeToken.HashOf(token),
            Email = email,
            Role = input.Role,
            Systems = [.. input.Systems.Distinct()],
            CreatedAt = now,
            ExpiresAt = now + Invitation.Lasts,
            InvitedBy = input.By?.AccountId,
        });
        return $"/account/invitation/{token}";
    }
}

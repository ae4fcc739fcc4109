using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Survey.Answering;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>What one person does to the account of another. Each act, its mail and the end of the other's sessions are one transaction.</summary>
public sealed class ManagePerson(
    DirectoryDb db, UserManager<Account> accounts, CurrentRegister register, Sessions sessions, EndLinks links, SecurityMail mail, TimeProvider clock)
{
    public enum Outcome
    {
        Done,
        NotThere,
        NotAllowed,

        /// <summary>Nobody suspends or removes themselves, or changes their own role.</summary>
        Oneself,

        /// <summary>There would be no administrator left who can sign in.</summary>
        LastAdministrator,

        WrongSystems,
    }

    public Task<Outcome> SuspendAsync(InvitePerson.Actor by, int id, CancellationToken cancel) => ActAsync(by, id, EndsAccess, async account =>
    {
        account.SuspendedAt ??= clock.GetUtcNow().UtcDateTime;
        mail.Tell(account, SecurityEvent.Suspended);
        await accounts.UpdateSecurityStampAsync(account);
        await sessions.EndAllAsync(account.Id, null, cancel);
        await links.RunAsync(account.Email!, [], cancel);
    }, cancel);

    public Task<Outcome> RestoreAsync(InvitePerson.Actor by, int id, CancellationToken cancel) => ActAsync(by, id, Always, account =>
    {
        account.SuspendedAt = null;
        mail.Tell(account, SecurityEvent.Restored);
        return Task.CompletedTask;
    }, cancel);

    public Task<Outcome> ScopeAsync(InvitePerson.Actor by, int id, IReadOnlyList<string> systems, CancellationToken cancel) => ActAsync(by, id,
        (account, _) => Task.FromResult(account.Role == AccountRole.Staff && Fit(systems, account.Role) ? Outcome.Done : Outcome.WrongSystems),
        async account =>
        {
            await SetScopeAsync(account, systems, cancel);
            mail.Tell(account, SecurityEvent.ScopeChanged);
        }, cancel);

    /// <summary>The person signs in anew: with two factors, if the new role needs them.</summary>
    /// <param name="systems">Slugs; for staff.</param>
    public Task<Outcome> ChangeRoleAsync(InvitePerson.Actor by, int id, AccountRole role, IReadOnlyList<string> systems, CancellationToken cancel) => ActAsync(by, id,
        async (account, actor) => !PeopleRules.MayManage(actor.Role, role) ? Outcome.NotAllowed
            : !Fit(systems, role) ? Outcome.WrongSystems
            : await EndsAccess(account, actor),
        async account =>
        {
            account.Role = role;
            await SetScopeAsync(account, systems, cancel);
            mail.Tell(account, SecurityEvent.RoleChanged);
            await accounts.UpdateSecurityStampAsync(account);
            await sessions.EndAllAsync(account.Id, null, cancel);
        }, cancel);

    /// <summary>What the person did stays, under their role.</summary>
    public Task<Outcome> RemoveAsync(InvitePerson.Actor by, int id, CancellationToken cancel) => ActAsync(by, id, EndsAccess, async account =>
    {
        mail.Tell(account, SecurityEvent.Removed);
        await links.ForgetAsync(account.Email!, cancel);
        var email = account.Email!.ToLowerInvariant();
        await db.Invitations.Where(i => i.Email == email).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await db.Users.Where(a => a.Id == id).ExecuteDeleteAsync(cancel); // the database takes the rest along
    }, cancel);

    public async Task<bool> RevokeInvitationAsync(InvitePerson.Actor by, int invitationId, CancellationToken cancel)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId, cancel);
        if (invitation is null || invitation.UsedAt is not null || !PeopleRules.MayManage(by.Role, invitation.Role))
        {
            return false;
        }

        invitation.RevokedAt ??= clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task<Outcome> ActAsync(
        InvitePerson.Actor by, int id, Func<Account, InvitePerson.Actor, Task<Outcome>> check, Func<Account, Task> act, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock, so that what is checked stays so
        if (await db.Users.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
        {
            return Outcome.NotThere;
        }

        var outcome = PeopleRules.MayManage(by.Role, account.Role) ? await check(account, by) : Outcome.NotAllowed;
        if (outcome == Outcome.Done)
        {
            await act(account);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Staff speak for one system at least, others for none.</summary>
    private bool Fit(IReadOnlyList<string> systems, AccountRole role) =>
        (role == AccountRole.Staff) == (systems.Count > 0) && systems.All(slug => register.Value.FindSystem(slug) is not null);

    private async Task SetScopeAsync(Account account, IReadOnlyList<string> systems, CancellationToken cancel)
    {
        await links.RunAsync(account.Email!, [.. systems], cancel);
        await db.SystemScopes.Where(scope => scope.AccountId == account.Id).ExecuteDeleteAsync(cancel);
        db.SystemScopes.AddRange(systems.Distinct().Select(slug => new SystemScope { AccountId = account.Id, SystemSlug = slug }));
    }

    private static Task<Outcome> Always(Account account, InvitePerson.Actor by) => Task.FromResult(Outcome.Done);

    /// <summary>For what takes rights away: not from oneself, and not from the last administrator.</summary>
    private async Task<Outcome> EndsAccess(Account account, InvitePerson.Actor by)
    {
        if (account.Id == by.AccountId)
        {
            return Outcome.Oneself;
        }

        var isLast = account.Role == AccountRole.Administrator
            && !await db.Users.AnyAsync(a => a.Role == AccountRole.Administrator && a.SuspendedAt == null && a.Id != account.Id);
        return isLast ? Outcome.LastAdministrator : Outcome.Done;
    }
}

using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>Everybody who may sign in or is invited to.</summary>
public sealed class ListPeople(DirectoryDb db, TimeProvider clock)
{
    private const int Most = 1_000;

    public sealed record Person(
        int Id, string Email, AccountRole Role, string PostTitle, IReadOnlyList<string> Systems, DateTime CreatedAt, DateTime? SuspendedAt, bool HasTwoFactors);

    public sealed record Invited(int Id, string Email, AccountRole Role, IReadOnlyList<string> Systems, DateTime ExpiresAt);

    public sealed record View(IReadOnlyList<Person> People, IReadOnlyList<Invited> Invited);

    public async Task<View> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var people = await Project(db.Users.OrderBy(a => a.Email).ThenBy(a => a.Id).Take(Most)).ToListAsync(cancel);
        var invited = await db.Invitations.AsNoTracking().Where(i => i.UsedAt == null && i.RevokedAt == null && i.ExpiresAt > now)
            .OrderBy(i => i.Email).ThenBy(i => i.Id).Take(Most).ToListAsync(cancel);
        return new(people, [.. invited.Select(i => new Invited(i.Id, i.Email, i.Role, i.Systems, i.ExpiresAt))]);
    }

    public Task<Person?> FindAsync(int id, CancellationToken cancel) => Project(db.Users.Where(a => a.Id == id)).SingleOrDefaultAsync(cancel);

    private static IQueryable<Person> Project(IQueryable<Account> accounts) => accounts.AsNoTracking().Select(a => new Person(
        a.Id, a.Email!, a.Role, a.PostTitle, a.Systems.OrderBy(s => s.SystemSlug).Select(s => s.SystemSlug).ToList(), a.CreatedAt, a.SuspendedAt, a.TwoFactorEnabled));
}

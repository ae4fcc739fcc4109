using System.Security.Claims;
using System.Security.Cryptography;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Web.Accounts;

/// <summary>Who is signed in where. A cookie without its row here opens nothing, so that a session can be ended from elsewhere.</summary>
public sealed class Sessions(DirectoryDb db, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>Without use.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private static readonly TimeSpan SeenTo = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Signs in, in this browser, and forgets what this browser had before.</summary>
    public async Task StartAsync(Account account, bool hasTwoFactors, CancellationToken cancel)
    {
        var (now, before) = (Now, AccountClaims.SessionKey(signIn.Context.User));
        await db.AccountSessions.Where(s => s.Key == before || (s.AccountId == account.Id && s.SeenAt < now - Lasts)).ExecuteDeleteAsync(cancel);
        var session = new AccountSession
        {
            Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            AccountId = account.Id,
            Device = DeviceName.Of(signIn.Context.Request.Headers.UserAgent),
            HasTwoFactors = hasTwoFactors,
            StartedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
        };
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        await GiveCookieAsync(account, session);
    }

    /// <returns>None when it was ended, or was not used for too long.</returns>
    public async Task<AccountSession?> FindAsync(ClaimsPrincipal person, int accountId, CancellationToken cancel)
    {
        var (now, key) = (Now, AccountClaims.SessionKey(person));
        var session = await db.AccountSessions.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Key == key && s.AccountId == accountId && s.SeenAt >= now - Lasts, cancel);
        if (session is not null && session.SeenAt < now - SeenTo)
        {
            await db.AccountSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancel);
        }

        return session;
    }

    public Task<List<AccountSession>> ListAsync(int accountId, CancellationToken cancel)
    {
        var oldest = Now - Lasts;
        return db.AccountSessions.AsNoTracking().Where(s => s.AccountId == accountId && s.SeenAt >= oldest)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).ToListAsync(cancel);
    }

    /// <returns>False when the account has no such session.</returns>
    public async Task<bool> EndAsync(int accountId, int id, CancellationToken cancel) =>
        await db.AccountSessions.Where(s => s.AccountId == accountId && s.Id == id).ExecuteDeleteAsync(cancel) > 0;

    /// <param name="except">The key of the session that goes on; none ends all.</param>
    public Task EndAllAsync(int accountId, string? except, CancellationToken cancel) =>
        db.AccountSessions.Where(s => s.AccountId == accountId && s.Key != except).ExecuteDeleteAsync(cancel);

    /// <summary>Notes that this session's person has just proved to be the account's.</summary>
    /// <param name="withTwoFactors">Whether they did so with two factors; a session that had them keeps them.</param>
    public async Task ConfirmAsync(Account account, bool withTwoFactors, CancellationToken cancel)
    {
        var (now, key) = (Now, AccountClaims.SessionKey(signIn.Context.User));
        await db.AccountSessions.Where(s => s.Key == key && s.AccountId == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.ConfirmedAt, now).SetProperty(s => s.HasTwoFactors, s => s.HasTwoFactors || withTwoFactors), cancel);
    }

    /// <summary>Gives this browser's session a cookie with the account's new security stamp.</summary>
    public async Task RenewCookieAsync(Account account, CancellationToken cancel)
    {
        if (await FindAsync(signIn.Context.User, account.Id, cancel) is { } session)
        {
            await GiveCookieAsync(account, session);
        }
    }

    /// <summary>Signs out, in this browser.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        if (AccountClaims.SessionKey(signIn.Context.User) is { } key)
        {
            await db.AccountSessions.Where(s => s.Key == key).ExecuteDeleteAsync(cancel);
        }

        await signIn.SignOutAsync();
    }

    private Task GiveCookieAsync(Account account, AccountSession session) =>
        signIn.SignInWithClaimsAsync(account, isPersistent: false, AccountClaims.Of(session));
}

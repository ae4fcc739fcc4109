using System.Buffers.Text;
using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>Passkeys of accounts. The device must have verified its person (a fingerprint, a PIN), so that one counts as two factors.</summary>
public sealed class Passkeys(
    SignInManager<Account> signIn, UserManager<Account> accounts, SecondFactors factors, ChangeAccount change, Sessions sessions, PendingSignIn pending)
{
    public const int LongestName = 60;
    public const int Most = 20;

    /// <summary>In characters. A browser's answer has one to three thousand.</summary>
    public const int LongestAnswer = 20_000;

    /// <param name="Id">Of the credential, for forms.</param>
    public sealed record View(string Id, string Name, DateTimeOffset CreatedAt);

    public enum Removal
    {
        Done,
        NotThere,

        /// <summary>The account must keep a second factor.</summary>
        LastFactor,
    }

    public async Task<IReadOnlyList<View>> ListAsync(Account account) =>
    [
        .. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => new View(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "Passkey", p.CreatedAt)),
    ];

    /// <returns>JSON for the browser.</returns>
    public async Task<string> BeginAddingAsync(Account account) => await signIn.MakePasskeyCreationOptionsAsync(new()
    {
        Id = await accounts.GetUserIdAsync(account),
        Name = account.Email!,
        DisplayName = account.Email!,
    });

    /// <returns>False when the browser's answer does not stand up.</returns>
    public async Task<bool> AddAsync(Account account, string answer, string name, string? session, CancellationToken cancel)
    {
        var made = await OrNoneAsync(() => signIn.PerformPasskeyAttestationAsync(answer));
        if (made is not { Succeeded: true } || !made.Passkey.IsUserVerified || made.UserEntity.Id != await accounts.GetUserIdAsync(account)
            || (await accounts.GetPasskeysAsync(account)).Count >= Most)
        {
            return false;
        }

        made.Passkey.Name = name.Length == 0 ? "Passkey" : name;
        var result = await change.RunAsync(account, session, SecurityEvent.PasskeyAdded, async () =>
        {
            var added = await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
            return added.Succeeded ? await factors.FollowAsync(account) : added;
        }, cancel);
        await RaiseAsync(account, result.Succeeded, cancel);
        return result.Succeeded;
    }

    public async Task<bool> RenameAsync(Account account, string id, string name)
    {
        if (await FindAsync(account, id) is not { } passkey)
        {
            return false;
        }

        passkey.Name = name;
        return (await accounts.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    public async Task<Removal> RemoveAsync(Account account, string id, string? session, CancellationToken cancel)
    {
        if (await FindAsync(account, id) is not { } passkey)
        {
            return Removal.NotThere;
        }

        var isLast = !await factors.HasAuthenticatorAsync(account) && (await accounts.GetPasskeysAsync(account)).Count == 1;
        if (isLast && account.Role.NeedsTwoFactors)
        {
            return Removal.LastFactor;
        }

        await change.RunAsync(account, session, SecurityEvent.PasskeyRemoved, async () =>
        {
            var removed = await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
            return removed.Succeeded ? await factors.FollowAsync(account) : removed;
        }, cancel);
        return Removal.Done;
    }

    /// <returns>JSON for the browser: any passkey of this site will do.</returns>
    public Task<string> BeginSignInAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    public async Task<bool> SignInAsync(string answer, CancellationToken cancel)
    {
        if (await CheckAsync(answer) is not { } account)
        {
            return false;
        }

        await pending.EndAsync();
        await sessions.StartAsync(account, hasTwoFactors: true, cancel);
        return true;
    }

    /// <summary>For somebody who is signed in and is asked again.</summary>
    public async Task<bool> ConfirmAsync(int accountId, string answer, CancellationToken cancel)
    {
        if (await CheckAsync(answer) is not { } account || account.Id != accountId)
        {
            return false;
        }

        await sessions.ConfirmAsync(account, withTwoFactors: true, cancel);
        return true;
    }

    private async Task<Account?> CheckAsync(string answer)
    {
        var shown = await OrNoneAsync(() => signIn.PerformPasskeyAssertionAsync(answer));
        if (shown is not { Succeeded: true } || !shown.Passkey.IsUserVerified || shown.User.SuspendedAt is not null || await accounts.IsLockedOutAsync(shown.User))
        {
            return null;
        }

        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey); // its counter
        return shown.User;
    }

    /// <summary>Identity throws when this browser was asked for no passkey in the last minutes.</summary>
    private static async Task<T?> OrNoneAsync<T>(Func<Task<T>> perform) where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whoever has just made a passkey has shown both factors.</summary>
    private Task RaiseAsync(Account account, bool isDone, CancellationToken cancel) =>
        isDone ? sessions.ConfirmAsync(account, withTwoFactors: true, cancel) : Task.CompletedTask;

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string id) =>
        Base64Url.IsValid(id, out var length) && length is > 0 and <= 1_023 ? await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id)) : null;
}

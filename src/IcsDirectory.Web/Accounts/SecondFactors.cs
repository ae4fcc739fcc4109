using System.Globalization;
using System.Security.Cryptography;
using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>What an account has beside its password: an authenticator app, recovery codes, passkeys. Kept in Identity's table of tokens;
/// recovery codes only as hashes.</summary>
public sealed class SecondFactors(UserManager<Account> accounts, TimeProvider clock)
{
    public const int RecoveryCodes = 10;
    private const string Site = "directory";
    private const string Secret = "authenticator";
    private const string PendingSecret = "authenticator-pending";
    private const string LastStep = "authenticator-step";
    private const string Codes = "recovery-codes";

    /// <summary>Without letters and digits that look alike: 10 of 31 are 49 bits.</summary>
    private const string CodeLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    public async Task<bool> HasAuthenticatorAsync(Account account) => await GetAsync(account, Secret) is not null;

    public async Task<bool> HasPasskeyAsync(Account account) => (await accounts.GetPasskeysAsync(account)).Count > 0;

    public async Task<bool> HasAnyAsync(Account account) => await HasAuthenticatorAsync(account) || await HasPasskeyAsync(account);

    public async Task<int> CountRecoveryCodesAsync(Account account) => Split(await GetAsync(account, Codes)).Length;

    /// <summary>The secret that is being set up, made if there is none.</summary>
    public async Task<string> GetPendingSecretAsync(Account account)
    {
        var pending = await GetAsync(account, PendingSecret);
        if (pending is null)
        {
            pending = Authenticator.NewSecret();
            await SetAsync(account, PendingSecret, pending);
        }

        return pending;
    }

    /// <returns>Failed when the code is not one of the pending secret's.</returns>
    public async Task<IdentityResult> TakeAuthenticatorAsync(Account account, string code)
    {
        if (await GetAsync(account, PendingSecret) is not { } pending || Authenticator.FindStep(pending, code, clock.GetUtcNow(), 0) is not { } step)
        {
            return IdentityResult.Failed(new IdentityError { Code = "WrongCode", Description = "The code is not right." });
        }

        await SetAsync(account, Secret, pending);
        await SetAsync(account, LastStep, step.ToString(CultureInfo.InvariantCulture));
        await accounts.RemoveAuthenticationTokenAsync(account, Site, PendingSecret);
        return await accounts.SetTwoFactorEnabledAsync(account, true);
    }

    public async Task<IdentityResult> RemoveAuthenticatorAsync(Account account)
    {
        foreach (var name in new[] { Secret, PendingSecret, LastStep })
        {
            await accounts.RemoveAuthenticationTokenAsync(account, Site, name);
        }

        return await FollowAsync(account);
    }

    /// <summary>After a factor came or went: says whether the password alone is enough, and drops codes that recover nothing.</summary>
    public async Task<IdentityResult> FollowAsync(Account account)
    {
        var hasAny = await HasAnyAsync(account);
        if (!hasAny)
        {
            await accounts.RemoveAuthenticationTokenAsync(account, Site, Codes);
        }

        return await accounts.SetTwoFactorEnabledAsync(account, hasAny);
    }

    /// <returns>The codes, which cannot be shown again.</returns>
    public async Task<string[]> MakeRecoveryCodesAsync(Account account)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(CodeLetters, 10)).ToArray();
        await SetAsync(account, Codes, string.Join(' ', codes.Select(OneTimeToken.HashOf)));
        return [.. codes.Select(code => $"{code[..5]}-{code[5..]}")];
    }

    /// <summary>Tries a code of the app. Each is taken once.</summary>
    public async Task<bool> IsRightCodeAsync(Account account, string code)
    {
        var last = long.Parse(await GetAsync(account, LastStep) ?? "0", CultureInfo.InvariantCulture);
        return await GetAsync(account, Secret) is { } secret && Authenticator.FindStep(secret, code, clock.GetUtcNow(), last) is { } step
            && (await SetAsync(account, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    /// <summary>Tries a recovery code. Each is taken once.</summary>
    public async Task<bool> RedeemAsync(Account account, string code)
    {
        var known = Split(await GetAsync(account, Codes));
        var hash = OneTimeToken.HashOf(code);
        return known.Contains(hash) && (await SetAsync(account, Codes, string.Join(' ', known.Where(k => k != hash)))).Succeeded;
    }

    private Task<string?> GetAsync(Account account, string name) => accounts.GetAuthenticationTokenAsync(account, Site, name);

    private Task<IdentityResult> SetAsync(Account account, string name, string value) => accounts.SetAuthenticationTokenAsync(account, Site, name, value);

    private static string[] Split(string? codes) => codes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

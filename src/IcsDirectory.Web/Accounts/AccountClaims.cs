using System.Globalization;
using System.Security.Claims;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>What is known of a signed-in person: id, role and systems, and of the session how well they showed who they are. It is
/// made anew from the database for each request; of the cookie only the id, the security stamp and the session's key are believed.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, DirectoryDb db, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <summary>The claim that policies ask for. It is there when the session has two factors.</summary>
    public const string TwoFactors = "two_factors";

    private const string OfSystem = "system";
    private const string OfSession = "session";
    private const string ConfirmedAt = "confirmed_at";

    public static int AccountId(ClaimsPrincipal person) =>
        int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public static bool IsStaffOf(ClaimsPrincipal person, string systemSlug) => person.HasClaim(OfSystem, systemSlug);

    /// <returns>Slugs, in the order of the alphabet.</returns>
    public static IReadOnlyList<string> SystemsOf(ClaimsPrincipal person) => [.. person.FindAll(OfSystem).Select(claim => claim.Value)];

    public static AccountRole RoleOf(ClaimsPrincipal person) => AccountRole.Find(person.FindFirstValue(ClaimTypes.Role))!;

    public static bool HasTwoFactors(ClaimsPrincipal person) => person.HasClaim(TwoFactors, "yes");

    public static string? SessionKey(ClaimsPrincipal person) => person.FindFirstValue(OfSession);

    /// <summary>When this session's person last proved to be the account's.</summary>
    public static DateTimeOffset LastConfirmedAt(ClaimsPrincipal person) => DateTimeOffset.FromUnixTimeSeconds(
        long.Parse(person.FindFirstValue(ConfirmedAt) ?? "0", CultureInfo.InvariantCulture));

    public static IEnumerable<Claim> Of(AccountSession session)
    {
        yield return new(OfSession, session.Key);
        yield return new(ConfirmedAt, new DateTimeOffset(session.ConfirmedAt).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (session.HasTwoFactors)
        {
            yield return new(TwoFactors, "yes");
        }
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new(ClaimTypes.Role, user.Role.Code));
        var systems = await db.SystemScopes.Where(scope => scope.AccountId == user.Id).Select(scope => scope.SystemSlug).Order().ToListAsync();
        claims.AddClaims(systems.Select(slug => new Claim(OfSystem, slug)));
        return claims;
    }
}

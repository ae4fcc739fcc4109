using System.Globalization;
using System.Security.Claims;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>What a signed-in person's cookie says: id, role and systems. It is made anew from the database for each request.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, DirectoryDb db, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    private const string OfSystem = "system";

    public static int AccountId(ClaimsPrincipal person) =>
        int.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);

    public static bool IsStaffOf(ClaimsPrincipal person, string systemSlug) => person.HasClaim(OfSystem, systemSlug);

    /// <returns>Slugs, in the order of the alphabet.</returns>
    public static IReadOnlyList<string> SystemsOf(ClaimsPrincipal person) => [.. person.FindAll(OfSystem).Select(claim => claim.Value)];

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new(ClaimTypes.Role, user.Role.Code));
        var systems = await db.SystemScopes.Where(scope => scope.AccountId == user.Id).Select(scope => scope.SystemSlug).Order().ToListAsync();
        claims.AddClaims(systems.Select(slug => new Claim(OfSystem, slug)));
        return claims;
    }
}

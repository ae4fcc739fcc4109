using System.Security.Claims;
using IcsDirectory.Accounts;
using Microsoft.AspNetCore.Identity;

namespace IcsDirectory.Web.Accounts;

/// <summary>The account of whoever is signed in.</summary>
public sealed class CurrentAccount(UserManager<Account> accounts)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public async Task<Account> GetAsync(ClaimsPrincipal person) =>
        await accounts.GetUserAsync(person) ?? throw new InvalidOperationException("The request's account is gone.");
}

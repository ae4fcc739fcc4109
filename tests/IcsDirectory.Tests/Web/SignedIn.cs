using System.Globalization;
using System.Net;
using System.Text.Json;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Tests.Web;

/// <summary>Made-up people who are signed in already: the way in has tests of its own.</summary>
internal static class SignedIn
{
    private static int Number;

    /// <summary>Makes an account and a client that carries its cookie, follows no redirect and keeps the cookies it is given.</summary>
    public static async Task<HttpClient> SignInAsync(this DirectorySite site, AccountRole role, params string[] systems)
    {
        var cookies = new CookieContainer();
        cookies.Add(await CookieAsync(site, role, systems));
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        return new HttpClient(wire) { BaseAddress = site.Address };
    }

    public static async Task<Cookie> CookieAsync(DirectorySite site, AccountRole role, params string[] systems)
    {
        var address = site.Address; // starts the site
        using var scope = site.Services.CreateScope();
        var account = await CreateAsync(scope.ServiceProvider, role, systems);
        var person = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        person.Identities.First().AddClaims(AccountClaims.Of(await BeginSessionAsync(scope.ServiceProvider, account)));
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = DateTimeOffset.UtcNow;
        var ticket = new AuthenticationTicket(
            person, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", address.Host);
    }

    /// <summary>What a browser has kept of somebody who is signed in.</summary>
    /// <param name="host">At which the site is visited.</param>
    public static string StateOf(Cookie cookie, string host) => JsonSerializer.Serialize(new
    {
        cookies = new[] { new { name = cookie.Name, value = cookie.Value, domain = host, path = "/", expires = -1, httpOnly = true, secure = false, sameSite = "Lax" } },
        origins = Array.Empty<object>(),
    });

    private static async Task<Account> CreateAsync(IServiceProvider services, AccountRole role, string[] systems)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"made.up.{Interlocked.Increment(ref Number)}@example.org");
        var account = new Account { UserName = address, Email = address, EmailConfirmed = true, Role = role, CreatedAt = DateTime.UtcNow };
        account.Systems.AddRange(systems.Select(slug => new SystemScope { SystemSlug = slug }));
        var created = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account);
        Assert.True(created.Succeeded, string.Join(' ', created.Errors.Select(e => e.Description)));
        return account;
    }

    /// <summary>With two factors where the role needs them, as if the person had just signed in.</summary>
    private static async Task<AccountSession> BeginSessionAsync(IServiceProvider services, Account account)
    {
        var now = DateTime.UtcNow;
        var session = new AccountSession
        {
            Key = Guid.NewGuid().ToString("N"),
            AccountId = account.Id,
            Device = "A browser on an unknown device",
            HasTwoFactors = account.Role.NeedsTwoFactors,
            StartedAt = now,
            SeenAt = now,
            ConfirmedAt = now,
        };
        var db = services.GetRequiredService<DirectoryDb>();
        db.AccountSessions.Add(session);
        await db.SaveChangesAsync();
        return session;
    }
}

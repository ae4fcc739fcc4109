using System.Text.RegularExpressions;
using AngleSharp.Dom;
using IcsDirectory.Accounts;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Accounts;

/// <summary>A site for tests about accounts, with quick refusals.</summary>
public sealed partial class AccountSite : IDisposable
{
    public const string Password = "gravel otter pamphlet";
    private static int Number;

    public DirectorySite Site { get; } = DirectorySite.With([("Accounts:EvenAnswerMilliseconds", "20"), ("Accounts:AttemptsPerMinute", "100000")]);

    public static string NewEmail() => $"person.{Interlocked.Increment(ref Number)}@example.org";

    /// <returns>The path of the link.</returns>
    public Task<string> InviteAsync(string email, AccountRole role, params string[] systems) => InScopeAsync(async services =>
    {
        var invited = await services.GetRequiredService<InvitePerson>().RunAsync(new(EmailAddress.Parse(email), role, systems, null), CancellationToken.None);
        return Assert.IsType<InvitePerson.Outcome.Done>(invited).Path;
    });

    public Task<Account> MakeAsync(AccountRole role, params string[] systems) => InScopeAsync(async services =>
    {
        var email = NewEmail();
        var account = new Account { UserName = email, Email = email, EmailConfirmed = true, Role = role, CreatedAt = DateTime.UtcNow };
        account.Systems.AddRange(systems.Select(slug => new SystemScope { SystemSlug = slug }));
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded);
        return account;
    });

    /// <summary>Sets up an authenticator app.</summary>
    /// <returns>Its secret. The code of this half minute is used up.</returns>
    public Task<string> GiveAuthenticatorAsync(Account account) => InScopeAsync(async services =>
    {
        var factors = services.GetRequiredService<SecondFactors>();
        var own = (await services.GetRequiredService<UserManager<Account>>().FindByIdAsync($"{account.Id}"))!;
        var secret = await factors.GetPendingSecretAsync(own);
        Assert.True((await factors.TakeAuthenticatorAsync(own, Authenticator.CodeAt(secret, DateTimeOffset.UtcNow))).Succeeded);
        return secret;
    });

    /// <summary>The code of the next half minute, which is taken early.</summary>
    public static string NextCode(string secret) => Authenticator.CodeAt(secret, DateTimeOffset.UtcNow.AddSeconds(30));

    public async Task<Visitor> SignInAsync(Account account)
    {
        var visitor = Visitor.Of(Site);
        using var answer = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", Password));
        Assert.Equal("/account", answer.Headers.Location?.ToString());
        return visitor;
    }

    public async Task<List<OutgoingMail>> MailToAsync(string email)
    {
        using var db = Database.Separate();
        return await db.OutgoingMails.AsNoTracking().Where(m => m.Recipient == email).OrderBy(m => m.Id).ToListAsync();
    }

    public async Task ChangeAsync(FormattableString sql)
    {
        using var db = Database.Separate();
        Assert.True(await db.Database.ExecuteSqlInterpolatedAsync(sql) > 0);
    }

    public SiteDatabase<DirectoryDb> Database => Site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>();

    /// <summary>What a reader can tell pages apart by: the text without tokens.</summary>
    public static async Task<string> TellingAsync(HttpResponseMessage response)
    {
        var text = HiddenField().Replace(await response.Content.ReadAsStringAsync(), "");
        return $"{(int)response.StatusCode} {text}";
    }

    public static string LinkIn(OutgoingMail mail) => new Uri(Link().Match(mail.Body).Value).PathAndQuery;

    public static string Problem(IDocument page) => page.QuerySelector(".govuk-error-summary")?.TextContent.Trim() ?? "";

    public void Dispose() => Site.Dispose();

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        _ = Site.Address; // starts the site
        await using var scope = Site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>|value=\"[^\"]*\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex(@"https?://\S+/account/(invitation|reset-password)\S*")]
    private static partial Regex Link();
}

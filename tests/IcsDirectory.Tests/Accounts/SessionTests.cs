using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Accounts;

public sealed class SessionTests(AccountSite accounts) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task Signing_out_ends_the_session_itself_and_not_only_the_cookie()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = accounts.Site.Address };
        var visitor = new Visitor(client);
        using var signedIn = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
        var kept = cookies.GetCookieHeader(accounts.Site.Address);
        using var left = await visitor.SubmitAsync("/account/sign-out", null);

        using var replay = new HttpRequestMessage(HttpMethod.Get, "/account");
        replay.Headers.Add("Cookie", kept);
        using var answer = await accounts.Site.Reader.SendAsync(replay);
        Assert.Equal("/account/sign-in", left.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task One_session_can_be_ended_from_another_and_all_others_at_once()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var (here, there, elsewhere) = (await accounts.SignInAsync(account), await accounts.SignInAsync(account), await accounts.SignInAsync(account));
        var page = await here.OpenAsync("/account/sessions");
        Assert.Equal(3, page.QuerySelectorAll(".app-results__item").Length);
        using var db = accounts.Database.Separate();
        var ids = await db.AccountSessions.Where(s => s.AccountId == account.Id).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();

        using var one = await here.SubmitAsync("/account/sessions", null, ("id", $"{ids[1]}"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await StatusAsync(there), await StatusAsync(elsewhere)));
        using var rest = await here.SubmitAsync("/account/sessions", "Everywhere");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here), await StatusAsync(elsewhere)));
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_another()
    {
        var (mine, other) = (await accounts.MakeAsync(AccountRole.Staff), await accounts.MakeAsync(AccountRole.Staff));
        var (me, them) = (await accounts.SignInAsync(mine), await accounts.SignInAsync(other));
        await accounts.SignInAsync(mine);
        using var db = accounts.Database.Separate();
        var id = await db.AccountSessions.Where(s => s.AccountId == other.Id).Select(s => s.Id).SingleAsync();

        using var answer = await me.SubmitAsync("/account/sessions", null, ("id", $"{id}"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (answer.StatusCode, await StatusAsync(them)));
    }

    [Fact]
    public async Task A_session_ends_when_it_was_not_used_for_twelve_hours()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var visitor = await accounts.SignInAsync(account);
        await SeenAsync(account, TimeSpan.FromHours(11.9));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
        await SeenAsync(account, TimeSpan.FromHours(12.1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
    }

    [Fact]
    public async Task A_change_of_the_password_asks_who_it_is_after_a_quarter_of_an_hour_and_ends_other_sessions()
    {
        const string next = "pebble lantern quartz";
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var (here, there) = (await accounts.SignInAsync(account), await accounts.SignInAsync(account));
        await ConfirmedAsync(account, TimeSpan.FromMinutes(16));
        foreach (var path in new[] { "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys" })
        {
            using var asked = await here.GetAsync(path);
            Assert.Equal($"/account/confirm?returnUrl={Uri.EscapeDataString(path)}", asked.Headers.Location?.ToString());
        }

        using var wrong = await here.SubmitAsync("/account/confirm?returnUrl=%2Faccount%2Fpassword", null, ("Password", "pebble lantern marble"));
        using var right = await here.SubmitAsync("/account/confirm?returnUrl=%2Faccount%2Fpassword", null, ("Password", AccountSite.Password));
        using var changed = await here.SubmitAsync("/account/password", null, ("Password", next));

        Assert.Equal((HttpStatusCode.BadRequest, "/account/password", "/account"), (wrong.StatusCode, right.Headers.Location?.ToString(), changed.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here), await StatusAsync(there)));
        Assert.Equal(SecurityEvent.PasswordChanged.Subject, Assert.Single(await accounts.MailToAsync(account.Email!)).Subject);
    }

    [Fact]
    public async Task A_form_that_was_open_for_too_long_changes_nothing()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var visitor = await accounts.SignInAsync(account);
        var page = await visitor.OpenAsync("/account/password");
        await ConfirmedAsync(account, TimeSpan.FromMinutes(16));

        using var answer = await visitor.SendAsync(page, "/account/password", null, ("Password", "pebble lantern quartz"));

        Assert.StartsWith("/account/confirm", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        await accounts.SignInAsync(account);
    }

    [Fact]
    public async Task Confirming_leads_back_only_within_the_site_and_asks_for_the_code_of_the_app()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        var visitor = Visitor.Of(accounts.Site);
        var secret = await accounts.GiveAuthenticatorAsync(account);
        using var first = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
        await accounts.ChangeAsync($"UPDATE account_user_tokens SET value = '0' WHERE user_id = {account.Id} AND name = 'authenticator-step'");
        using var second = await visitor.SubmitAsync("/account/second-factor", null, ("Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow)));
        const string path = "/account/confirm?returnUrl=https%3A%2F%2Fevil.example";

        using var without = await visitor.SubmitAsync(path, null, ("Password", AccountSite.Password), ("Code", ""));
        using var with = await visitor.SubmitAsync(path, null, ("Password", AccountSite.Password), ("Code", AccountSite.NextCode(secret)));

        Assert.Equal((HttpStatusCode.BadRequest, "/account"), (without.StatusCode, with.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_first_second_factor_ends_sessions_that_had_none()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        var (here, there) = (await accounts.SignInAsync(account), await accounts.SignInAsync(account));
        var page = await here.OpenAsync("/account/authenticator");
        var secret = page.QuerySelector(".app-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var set = await here.SendAsync(page, "/account/authenticator", null, ("Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow)));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await StatusAsync(here), await StatusAsync(there)));
        using var desk = await here.GetAsync("/editor/people");
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);
        using var kept = await here.SubmitAsync("/account/authenticator", "Remove");
        Assert.Contains("second factor", AccountSite.Problem(await DirectorySite.DocumentOfAsync(kept)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_of_the_post_can_be_changed_and_nothing_else_with_it()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var visitor = await accounts.SignInAsync(account);
        using var saved = await visitor.SubmitAsync("/account", null, ("PostTitle", "Head of <i>buying</i>"), ("Role", "administrator"), ("Email", "x@example.org"));
        using var refused = await visitor.SubmitAsync("/account", null, ("PostTitle", new string('x', 121)));
        var page = await visitor.OpenAsync("/account");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (saved.StatusCode, refused.StatusCode));
        Assert.Equal("Head of <i>buying</i>", page.QuerySelector("#PostTitle")!.GetAttribute("value"));
        Assert.Contains("System staff", page.QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(account.Email!, page.QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_may_go_without_the_app_again_and_are_told()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var secret = await accounts.GiveAuthenticatorAsync(account);
        var visitor = Visitor.Of(accounts.Site);
        using var first = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
        using var second = await visitor.SubmitAsync("/account/second-factor", null, ("Code", AccountSite.NextCode(secret)));
        using var removed = await visitor.SubmitAsync("/account/authenticator", "Remove");

        Assert.Equal("/account", removed.Headers.Location?.ToString());
        Assert.Contains(await accounts.MailToAsync(account.Email!), m => m.Subject == SecurityEvent.AuthenticatorRemoved.Subject);
        await accounts.SignInAsync(account);
        Assert.Contains("None", (await visitor.OpenAsync("/account")).QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor)
    {
        using var answer = await visitor.GetAsync("/account");
        return answer.StatusCode;
    }

    private Task SeenAsync(Account account, TimeSpan ago)
    {
        var at = DateTime.UtcNow - ago;
        return accounts.ChangeAsync($"UPDATE account_session SET seen_at = {at} WHERE account_id = {account.Id}");
    }

    private Task ConfirmedAsync(Account account, TimeSpan ago)
    {
        var at = DateTime.UtcNow - ago;
        return accounts.ChangeAsync($"UPDATE account_session SET confirmed_at = {at} WHERE account_id = {account.Id}");
    }
}

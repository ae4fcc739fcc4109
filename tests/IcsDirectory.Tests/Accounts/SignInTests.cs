using System.Diagnostics;
using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Tests.Accounts;

public sealed class SignInTests(AccountSite accounts) : IClassFixture<AccountSite>
{
    private const string Wrong = "another otter pamphlet";

    [Fact]
    public async Task Every_refusal_is_the_same()
    {
        var (known, suspended, locked) = (await accounts.MakeAsync(AccountRole.Staff), await accounts.MakeAsync(AccountRole.Staff), await accounts.MakeAsync(AccountRole.Staff));
        await accounts.ChangeAsync($"UPDATE account SET suspended_at = '2026-01-01 00:00:00' WHERE id = {suspended.Id}");
        await accounts.ChangeAsync($"UPDATE account SET lockout_end = '2999-01-01 00:00:00+00:00' WHERE id = {locked.Id}");

        string[] answers =
        [
            await TryAsync(known.Email!, Wrong), await TryAsync("nobody@example.org", Wrong), await TryAsync(suspended.Email!, AccountSite.Password),
            await TryAsync(locked.Email!, AccountSite.Password), await TryAsync("not an address", Wrong), await TryAsync(known.Email!, new string('x', 5_000)),
        ];

        Assert.StartsWith("400", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_refusal_and_a_reset_take_the_same_time_whether_there_is_an_account_or_not()
    {
        using var own = DirectorySite.With([("Accounts:EvenAnswerMilliseconds", "1500")]);
        var maker = new SignedInMaker(own);
        var known = await maker.MakeAsync();
        foreach (var email in new[] { known, "nobody@example.org" })
        {
            foreach (var (path, fields) in new[]
            {
                ("/account/sign-in", new[] { ("Email", email), ("Password", Wrong) }), ("/account/forgot-password", [("Email", email)]),
            })
            {
                var visitor = Visitor.Of(own);
                var page = await visitor.OpenAsync(path);
                var start = Stopwatch.StartNew();
                using var answer = await visitor.SendAsync(page, path, null, fields);
                Assert.True(start.ElapsedMilliseconds >= 1_490, $"{path} took {start.ElapsedMilliseconds} ms");
            }
        }
    }

    [Fact]
    public async Task Asking_for_a_reset_answers_the_same_for_everybody_and_mails_only_accounts()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        using var known = await Visitor.Of(accounts.Site).SubmitAsync("/account/forgot-password", null, ("Email", account.Email!));
        using var nobody = await Visitor.Of(accounts.Site).SubmitAsync("/account/forgot-password", null, ("Email", "nobody@example.org"));

        Assert.Equal(await AccountSite.TellingAsync(known), await AccountSite.TellingAsync(nobody));
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.Single(await accounts.MailToAsync(account.Email!));
        Assert.Empty(await accounts.MailToAsync("nobody@example.org"));
    }

    [Fact]
    public async Task A_reset_link_works_once_and_signs_out_everywhere()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var before = await accounts.SignInAsync(account);
        using var asked = await Visitor.Of(accounts.Site).SubmitAsync("/account/forgot-password", null, ("Email", account.Email!.ToUpperInvariant()));
        var link = AccountSite.LinkIn((await accounts.MailToAsync(account.Email!)).Single());
        var visitor = Visitor.Of(accounts.Site);

        using var poor = await visitor.SubmitAsync(link, null, ("Password", "password1234"));
        using var tampered = await visitor.GetAsync(link.Replace("token=", "token=x", StringComparison.Ordinal));
        using var ofAnother = await visitor.GetAsync(link.Replace($"of={account.Id}", $"of={account.Id - 1}", StringComparison.Ordinal));
        using var done = await visitor.SubmitAsync(link, null, ("Password", Wrong));
        using var again = await visitor.GetAsync(link);
        using var cut = await visitor.GetAsync("/account/reset-password");

        Assert.Equal((HttpStatusCode.BadRequest, "/account/sign-in"), (poor.StatusCode, done.Headers.Location?.ToString()));
        var refusals = new[] { tampered, ofAnother, again, cut };
        Assert.All(refusals, r => Assert.Equal(HttpStatusCode.BadRequest, r.StatusCode));
        Assert.Single((await Task.WhenAll(new[] { tampered, ofAnother, cut }.Select(AccountSite.TellingAsync))).Distinct());
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("/account")).StatusCode);
        Assert.StartsWith("400", await TryAsync(account.Email!, AccountSite.Password), StringComparison.Ordinal);
        Assert.StartsWith("302", await TryAsync(account.Email!, Wrong), StringComparison.Ordinal);
        Assert.Contains(await accounts.MailToAsync(account.Email!), m => m.Subject == SecurityEvent.PasswordChanged.Subject);
    }

    [Fact]
    public async Task A_reset_does_not_pass_by_the_second_factor()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        await accounts.GiveAuthenticatorAsync(account);
        using var asked = await Visitor.Of(accounts.Site).SubmitAsync("/account/forgot-password", null, ("Email", account.Email!));
        var link = AccountSite.LinkIn((await accounts.MailToAsync(account.Email!)).Single());
        var visitor = Visitor.Of(accounts.Site);
        using var done = await visitor.SubmitAsync(link, null, ("Password", Wrong));
        using var still = await visitor.GetAsync("/account");
        using var first = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", Wrong));

        Assert.StartsWith("/account/sign-in", still.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal("/account/second-factor", first.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_link_leads_to_the_site_whatever_host_the_request_claims()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/forgot-password");
        request.Headers.Host = "evil.example";
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        using var opened = await accounts.Site.Reader.SendAsync(request);
        var form = await DirectorySite.DocumentOfAsync(opened);
        using var post = new HttpRequestMessage(HttpMethod.Post, "/account/forgot-password");
        post.Headers.Host = "evil.example";
        post.Headers.Add("Cookie", string.Join("; ", opened.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        post.Content = new FormUrlEncodedContent([
            new("Email", account.Email!), new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);
        using var sent = await accounts.Site.Reader.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.DoesNotContain("evil", (await accounts.MailToAsync(account.Email!)).Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_wrong_passwords_close_the_account_for_a_while_and_its_holder_is_told_once()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        for (var n = 0; n < 9; n++)
        {
            await TryAsync(account.Email!, Wrong);
        }

        Assert.StartsWith("302", await TryAsync(account.Email!, AccountSite.Password), StringComparison.Ordinal);
        for (var n = 0; n < 12; n++)
        {
            await TryAsync(account.Email!, Wrong);
        }

        Assert.StartsWith("400", await TryAsync(account.Email!, AccountSite.Password), StringComparison.Ordinal);
        Assert.Equal(SecurityEvent.LockedOut.Subject, Assert.Single(await accounts.MailToAsync(account.Email!)).Subject);
        await accounts.ChangeAsync($"UPDATE account SET lockout_end = '2020-01-01 00:00:00+00:00' WHERE id = {account.Id}");
        Assert.StartsWith("302", await TryAsync(account.Email!, AccountSite.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_close_the_account_too_and_the_right_password_does_not_start_the_count_anew()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        await accounts.GiveAuthenticatorAsync(account);
        for (var n = 0; n < 10; n++)
        {
            var visitor = Visitor.Of(accounts.Site);
            using var first = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
            using var second = await visitor.SubmitAsync("/account/second-factor", null, ("Code", n % 2 == 0 ? "000000" : "aaaaa-bbbbb"));
            Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        }

        Assert.StartsWith("400", await TryAsync(account.Email!, AccountSite.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_the_app_counts_once()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        var code = AccountSite.NextCode(await accounts.GiveAuthenticatorAsync(account));
        async Task<HttpStatusCode> UseAsync()
        {
            var visitor = Visitor.Of(accounts.Site);
            using var first = await visitor.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
            using var second = await visitor.SubmitAsync("/account/second-factor", null, ("Code", code));
            return second.StatusCode;
        }

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (await UseAsync(), await UseAsync()));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/\\evil.example")]
    [InlineData("/%0d%0aX: y", "/%0d%0aX: y")]
    [InlineData("/account/sessions", "/account/sessions")]
    public async Task One_is_led_back_only_within_the_site(string returnUrl, string? to = null)
    {
        var account = await accounts.MakeAsync(AccountRole.Staff);
        var path = $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        using var answer = await Visitor.Of(accounts.Site).SubmitAsync(path, null, ("Email", account.Email!), ("Password", AccountSite.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to ?? "/account", Uri.UnescapeDataString(answer.Headers.Location!.OriginalString).Replace("\r\n", "%0d%0a", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var content = new FormUrlEncodedContent([new("Email", "nobody@example.org"), new("Password", Wrong)]);
        foreach (var path in new[] { "/account/sign-in", "/account/sign-out", "/account/forgot-password", "/account/sign-in?handler=PasskeyOptions" })
        {
            using var answer = await accounts.Site.Reader.PostAsync(path, content);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Too_many_attempts_from_one_address_are_answered_with_429_but_looking_is_not()
    {
        using var own = DirectorySite.With([("Accounts:EvenAnswerMilliseconds", "0"), ("Accounts:AttemptsPerMinute", "3")]);
        var visitor = Visitor.Of(own);
        var answers = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
        {
            var page = await visitor.OpenAsync("/account/sign-in");
            using var answer = await visitor.SendAsync(page, "/account/sign-in", null, ("Email", "nobody@example.org"), ("Password", Wrong));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(3, answers.Count(a => a == HttpStatusCode.BadRequest));
        Assert.Equal(2, answers.Count(a => a == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://directory.example", true)]
    public async Task The_cookie_is_kept_from_script_other_sites_and_plain_http(string? publicAddress, bool isSecure)
    {
        using var own = DirectorySite.With([("Site:PublicAddress", publicAddress!)]);
        using var answer = await own.Reader.GetAsync("/account/forgot-password");
        var options = own.Services.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>>();
        var cookie = options.Get("Identity.Application").Cookie;

        Assert.True(cookie.HttpOnly);
        Assert.Equal(Microsoft.AspNetCore.Http.SameSiteMode.Lax, cookie.SameSite);
        Assert.Equal(isSecure, cookie.SecurePolicy == Microsoft.AspNetCore.Http.CookieSecurePolicy.Always);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_and_mail_hold_no_secret_and_no_address()
    {
        using var log = new LogText();
        using var own = DirectorySite.With([("Accounts:EvenAnswerMilliseconds", "0")],
            services => services.AddSingleton<ILoggerProvider>(log));
        var email = await new SignedInMaker(own).MakeAsync();
        var visitor = Visitor.Of(own);
        using var wrong = await visitor.SubmitAsync("/account/sign-in", null, ("Email", email), ("Password", Wrong));
        using var right = await visitor.SubmitAsync("/account/sign-in", null, ("Email", email), ("Password", AccountSite.Password));
        Assert.Equal("/account", right.Headers.Location?.ToString());
        var page = await visitor.OpenAsync("/account/authenticator");
        var secret = page.QuerySelector(".app-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var set = await visitor.SendAsync(page, "/account/authenticator", null, ("Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow)));
        using var codes = await visitor.SubmitAsync("/account/recovery-codes", null);
        var code = (await DirectorySite.DocumentOfAsync(codes)).QuerySelector(".app-codes code")!.TextContent;
        using var asked = await Visitor.Of(own).SubmitAsync("/account/forgot-password", null, ("Email", email));
        own.Services.GetRequiredService<IcsDirectory.Mail.SendDueMail>().Run();

        var mails = string.Concat(Directory.GetFiles(own.MailFolder, "*.eml").Select(File.ReadAllText));
        var link = mails[mails.IndexOf("/account/reset-password", StringComparison.Ordinal)..].Split('\r')[0];
        using var opened = await Visitor.Of(own).GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        foreach (var hidden in new[] { AccountSite.Password, Wrong, secret, code, email, link.Split("token=")[1] })
        {
            Assert.DoesNotContain(hidden, log.Text, StringComparison.Ordinal);
        }

        Assert.Contains("/account/reset-password", log.Text, StringComparison.Ordinal);
        Assert.All([AccountSite.Password, Wrong, secret, code], hidden => Assert.DoesNotContain(hidden, mails, StringComparison.Ordinal));
    }

    private async Task<string> TryAsync(string email, string password)
    {
        using var answer = await Visitor.Of(accounts.Site).SubmitAsync("/account/sign-in", null, ("Email", email), ("Password", password));
        return await AccountSite.TellingAsync(answer);
    }

    /// <summary>Makes an account on a site of a test's own.</summary>
    private sealed class SignedInMaker(DirectorySite site)
    {
        public async Task<string> MakeAsync()
        {
            Assert.NotNull(site.Address);
            await using var scope = site.Services.CreateAsyncScope();
            var email = AccountSite.NewEmail();
            var account = new Account { UserName = email, Email = email, EmailConfirmed = true, CreatedAt = DateTime.UtcNow };
            var manager = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
            Assert.True((await manager.CreateAsync(account, AccountSite.Password)).Succeeded);
            return email;
        }
    }
}

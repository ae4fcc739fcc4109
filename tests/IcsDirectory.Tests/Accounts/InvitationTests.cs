using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Accounts;

public sealed class InvitationTests(AccountSite accounts) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task An_editor_goes_from_the_invitation_through_the_second_factor_to_the_desk()
    {
        var editor = Visitor.Of(accounts.Site);
        var link = await accounts.InviteAsync(AccountSite.NewEmail(), AccountRole.Editor);
        using var made = await editor.SubmitAsync(link, null, ("PostTitle", "Head of <records>"), ("Password", AccountSite.Password));
        Assert.Equal("/account/set-up", made.Headers.Location?.ToString());

        using var closed = await editor.GetAsync("/editor/people");
        Assert.StartsWith("/account/refused", closed.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        using var led = await editor.GetAsync("/account/refused");
        Assert.Equal("/account/set-up", led.Headers.Location?.ToString());

        var page = await editor.OpenAsync("/account/authenticator");
        var secret = page.QuerySelector(".app-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var wrong = await editor.SendAsync(page, "/account/authenticator", null, ("Code", "000 000"));
        using var right = await editor.SendAsync(page, "/account/authenticator", null, ("Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow)));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (wrong.StatusCode, right.StatusCode));

        var people = await editor.OpenAsync("/editor/people");
        Assert.Contains("Head of <records>", people.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(people.QuerySelectorAll("records"));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var visitor = await accounts.SignInAsync(account);
        var page = await visitor.OpenAsync("/account/authenticator");
        var secret = page.QuerySelector(".app-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var set = await visitor.SendAsync(page, "/account/authenticator", null, ("Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow)));
        using var shown = await visitor.SubmitAsync("/account/recovery-codes", null);
        var codes = (await DirectorySite.DocumentOfAsync(shown)).QuerySelectorAll(".app-codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Empty((await visitor.OpenAsync("/account/recovery-codes")).QuerySelectorAll(".app-codes"));

        async Task<string?> SignInWithAsync(string code)
        {
            var other = Visitor.Of(accounts.Site);
            using var first = await other.SubmitAsync("/account/sign-in", null, ("Email", account.Email!), ("Password", AccountSite.Password));
            Assert.Equal("/account/second-factor", first.Headers.Location?.ToString());
            using var unfinished = await other.GetAsync("/account");
            Assert.Equal(HttpStatusCode.Redirect, unfinished.StatusCode);
            using var second = await other.SubmitAsync("/account/second-factor", null, ("Code", code));
            return second.Headers.Location?.ToString();
        }

        Assert.Equal("/account", await SignInWithAsync(codes[3]));
        Assert.Null(await SignInWithAsync(codes[3]));
        Assert.Equal("/account", await SignInWithAsync(codes[4].ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.Equal(2, (await accounts.MailToAsync(account.Email!)).Count(m => m.Subject == SecurityEvent.RecoveryCodeUsed.Subject));
        using var db = accounts.Database.Separate();
        Assert.DoesNotContain(db.UserTokens.AsEnumerable(), t => codes.Any(c => t.Value!.Contains(c.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_that_does_not_work_says_the_same_whatever_is_wrong_with_it()
    {
        var (used, old, revoked) = (AccountSite.NewEmail(), AccountSite.NewEmail(), AccountSite.NewEmail());
        var (usedLink, oldLink, revokedLink) = (await accounts.InviteAsync(used, AccountRole.Staff, "devon"),
            await accounts.InviteAsync(old, AccountRole.Staff, "devon"), await accounts.InviteAsync(revoked, AccountRole.Staff, "devon"));
        using var first = await Visitor.Of(accounts.Site).SubmitAsync(usedLink, null, ("Password", AccountSite.Password));
        await accounts.ChangeAsync($"UPDATE invitation SET expires_at = '2020-01-01 00:00:00' WHERE email = {old}");
        await accounts.ChangeAsync($"UPDATE invitation SET revoked_at = '2020-01-01 00:00:00' WHERE email = {revoked}");
        var good = await accounts.InviteAsync(AccountSite.NewEmail(), AccountRole.Staff, "devon");
        var tampered = good[..^1] + (good[^1] == 'A' ? 'B' : 'A');

        var answers = new List<string>();
        foreach (var link in new[] { usedLink, oldLink, revokedLink, tampered, "/account/invitation/x" })
        {
            using var response = await Visitor.Of(accounts.Site).GetAsync(link);
            answers.Add(await AccountSite.TellingAsync(response));
        }

        Assert.StartsWith("400", answers[0], StringComparison.Ordinal);
        Assert.Contains("This invitation does not work", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task An_invitation_makes_one_account_however_often_it_is_sent_at_once()
    {
        var email = AccountSite.NewEmail();
        var link = await accounts.InviteAsync(email, AccountRole.Staff, "devon");
        var visitors = Enumerable.Range(0, 5).Select(_ => Visitor.Of(accounts.Site)).ToList();

        var answers = await Task.WhenAll(visitors.Select(v => v.SubmitAsync(link, null, ("Password", AccountSite.Password))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        using var db = accounts.Database.Separate();
        Assert.Equal(1, await db.Users.CountAsync(a => a.Email == email));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    [InlineData("Procurement2026!")]
    public async Task A_poor_password_is_refused_beside_the_field_and_the_rest_kept(string password)
    {
        var link = await accounts.InviteAsync(AccountSite.NewEmail(), AccountRole.Staff, "devon");
        using var refused = await Visitor.Of(accounts.Site).SubmitAsync(link, null, ("PostTitle", "Head of buying"), ("Password", password));
        var page = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(page.QuerySelector("#Password-error")!.TextContent);
        Assert.Equal("Head of buying", page.QuerySelector("#PostTitle")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_form_cannot_choose_its_role_or_address()
    {
        var email = AccountSite.NewEmail();
        var link = await accounts.InviteAsync(email, AccountRole.Staff, "devon");
        using var made = await Visitor.Of(accounts.Site).SubmitAsync(link, null, ("Password", AccountSite.Password), ("Role", "administrator"),
            ("email", "other@example.org"), ("Account.Role", "administrator"), ("Systems", "london"), ("EmailConfirmed", "true"));
        using var db = accounts.Database.Separate();
        var account = await db.Users.Include(a => a.Systems).SingleAsync(a => a.Email == email);

        Assert.Equal(AccountRole.Staff, account.Role);
        Assert.Equal("devon", Assert.Single(account.Systems).SystemSlug);
        Assert.False(await db.Users.AnyAsync(a => a.Email == "other@example.org"));
    }

    [Fact]
    public async Task The_command_invites_an_administrator_and_prints_the_link_and_keeps_no_secret()
    {
        var (email, output) = (AccountSite.NewEmail(), new StringWriter());
        Assert.NotNull(accounts.Site.Address);
        Assert.Equal(0, await CreateAdministratorCommand.Command.RunAsync(accounts.Site.Services, [email], output, CancellationToken.None));
        var link = new Uri(output.ToString().Trim().Split('\n')[^1]);
        var token = link.Segments[^1];
        using var made = await Visitor.Of(accounts.Site).SubmitAsync(link.PathAndQuery, null, ("Password", AccountSite.Password));

        Assert.Equal("localhost", link.Host);
        Assert.Equal("/account/set-up", made.Headers.Location?.ToString());
        using var db = accounts.Database.Separate();
        Assert.Equal(AccountRole.Administrator, (await db.Users.SingleAsync(a => a.Email == email)).Role);
        Assert.DoesNotContain(await db.Invitations.ToListAsync(), i => i.TokenHash.Contains(token, StringComparison.Ordinal));
        Assert.Empty(await accounts.MailToAsync(email));
        Assert.Equal(1, await CreateAdministratorCommand.Command.RunAsync(accounts.Site.Services, [email], output, CancellationToken.None));
        Assert.Equal(1, await CreateAdministratorCommand.Command.RunAsync(accounts.Site.Services, ["no address"], output, CancellationToken.None));
    }
}

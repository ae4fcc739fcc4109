using System.Net;
using System.Text.Json;
using IcsDirectory.Accounts;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Accounts;

public sealed class PeopleTests(AccountSite accounts) : IClassFixture<AccountSite>
{
    private const string Invite = "/editor/people/invite";

    [Fact]
    public async Task An_editor_invites_staff_by_mail_and_takes_an_invitation_back()
    {
        var (editor, email) = (await AsAsync(AccountRole.Editor), AccountSite.NewEmail());
        using var sent = await editor.SubmitAsync(Invite, null, ("Email", email), ("Role", "staff"), ("Systems", "devon"), ("Systems", "somerset"));
        Assert.Equal("/editor/people", sent.Headers.Location?.ToString());
        var link = AccountSite.LinkIn(Assert.Single(await accounts.MailToAsync(email)));
        var people = await editor.OpenAsync("/editor/people");
        Assert.Contains(email, people.Body!.TextContent, StringComparison.Ordinal);
        using var db = accounts.Database.Separate();
        var id = (await db.Invitations.SingleAsync(i => i.Email == email)).Id;

        using var back = await editor.SubmitAsync("/editor/people", "Revoke", ("id", $"{id}"));
        using var refused = await Visitor.Of(accounts.Site).GetAsync(link);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (back.StatusCode, refused.StatusCode));
    }

    [Theory]
    [InlineData("Email", "a@example.org\r\nBcc: b@example.org", "staff", "devon")]
    [InlineData("Email", "a@example.org,b@example.org", "staff", "devon")]
    [InlineData("Email", "", "staff", "devon")]
    [InlineData("Role", "ok@example.org", "administrator", "devon")]
    [InlineData("Role", "ok@example.org", "editor", "devon")]
    [InlineData("Role", "ok@example.org", "owner", "devon")]
    [InlineData("Systems", "ok@example.org", "staff", "no-such-system")]
    [InlineData("Systems", "ok@example.org", "staff", "")]
    public async Task What_an_editor_may_not_invite_is_refused_beside_the_field(string field, string email, string role, string system)
    {
        var editor = await AsAsync(AccountRole.Editor);
        using var refused = await editor.SubmitAsync(Invite, null, ("Email", email), ("Role", role), ("Systems", system));
        var page = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotEmpty(page.QuerySelector($"#{field}-error")!.TextContent);
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{field}']"));
        Assert.Empty(await accounts.MailToAsync("ok@example.org"));
        Assert.Empty(await accounts.MailToAsync("a@example.org"));
    }

    [Fact]
    public async Task A_new_invitation_ends_the_earlier_one_and_an_account_is_not_invited_again()
    {
        var (administrator, email) = (await AsAsync(AccountRole.Administrator), AccountSite.NewEmail());
        using var first = await administrator.SubmitAsync(Invite, null, ("Email", email), ("Role", "editor"));
        using var second = await administrator.SubmitAsync(Invite, null, ("Email", email.ToUpperInvariant()), ("Role", "administrator"));
        var links = (await accounts.MailToAsync(email)).Concat(await accounts.MailToAsync(email.ToUpperInvariant())).Select(AccountSite.LinkIn).ToList();
        using var old = await Visitor.Of(accounts.Site).GetAsync(links[0]);
        using var made = await Visitor.Of(accounts.Site).SubmitAsync(links[1], null, ("Password", AccountSite.Password));
        using var third = await administrator.SubmitAsync(Invite, null, ("Email", email), ("Role", "editor"));

        Assert.Equal((HttpStatusCode.BadRequest, "/account/set-up", HttpStatusCode.BadRequest), (old.StatusCode, made.Headers.Location?.ToString(), third.StatusCode));
    }

    [Fact]
    public async Task Suspending_ends_all_sessions_at_once_and_opening_again_lets_back_in()
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var (editor, person) = (await AsAsync(AccountRole.Editor), await accounts.SignInAsync(staff));
        using var suspended = await editor.SubmitAsync($"/editor/people/{staff.Id}", "Suspend");
        using var out1 = await person.GetAsync("/account");
        using var refused = await Visitor.Of(accounts.Site).SubmitAsync("/account/sign-in", null, ("Email", staff.Email!), ("Password", AccountSite.Password));
        using var restored = await editor.SubmitAsync($"/editor/people/{staff.Id}", "Restore");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (out1.StatusCode, refused.StatusCode));
        await accounts.SignInAsync(staff);
        Assert.Equal([SecurityEvent.Suspended.Subject, SecurityEvent.Restored.Subject], (await accounts.MailToAsync(staff.Email!)).Select(m => m.Subject));
    }

    [Fact]
    public async Task A_changed_scope_counts_from_the_next_request()
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var (editor, person) = (await AsAsync(AccountRole.Editor), await accounts.SignInAsync(staff));
        using var none = await (await editor.FormAsync($"/editor/people/{staff.Id}", "Scope")).Drop("Systems").SendAsync();
        using var wrong = await editor.SubmitAsync($"/editor/people/{staff.Id}", "Scope", ("Systems", "devon"), ("Systems", "no-such-system"));
        using var right = await editor.SubmitAsync($"/editor/people/{staff.Id}", "Scope", ("Systems", "somerset"), ("Role", "administrator"), ("Email", "x@example.org"));
        var page = await person.OpenAsync("/account");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (none.StatusCode, wrong.StatusCode, right.StatusCode));
        Assert.Contains("Somerset", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Devon", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("System staff", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Suspend")]
    [InlineData("Remove")]
    [InlineData("Restore")]
    [InlineData("Scope")]
    public async Task An_editor_does_nothing_to_editors_and_administrators(string act)
    {
        var (editor, staff) = (await AsAsync(AccountRole.Editor), await accounts.MakeAsync(AccountRole.Staff, "devon"));
        foreach (var role in new[] { AccountRole.Editor, AccountRole.Administrator })
        {
            var other = await accounts.MakeAsync(role);
            var (below, handler) = act == "Remove" ? ("/remove", null) : ("", act == "Restore" ? "Suspend" : act);
            var page = await editor.OpenAsync($"/editor/people/{staff.Id}{below}");
            using var refused = await editor.SendAsync(Redirected(page, staff.Id, other.Id), $"/editor/people/{other.Id}{below}", handler, ("Systems", "devon"));
            using var removal = await editor.GetAsync($"/editor/people/{other.Id}/remove");
            Assert.StartsWith("/account/refused", removal.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
            using var export = await editor.GetAsync($"/editor/people/{other.Id}/export");
            Assert.StartsWith("/account/refused", refused.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, export.StatusCode);
            Assert.Empty((await editor.OpenAsync($"/editor/people/{other.Id}")).QuerySelectorAll("main form:not(.app-desk__leave)"));
        }

        using var nobody = await editor.GetAsync("/editor/people/999999");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Nobody_suspends_or_removes_themselves_or_the_last_administrator()
    {
        using var own = new AccountSite();
        var (first, second) = (await own.MakeAsync(AccountRole.Administrator), await own.MakeAsync(AccountRole.Administrator));
        await own.ChangeAsync($"UPDATE account SET suspended_at = '2026-01-01 00:00:00' WHERE id = {second.Id}");
        var manage = new ManageInScope(own);

        Assert.Equal(ManagePerson.Outcome.Oneself, await manage.RunAsync((m, c) => m.SuspendAsync(new(first.Id, first.Role), first.Id, c)));
        Assert.Equal(ManagePerson.Outcome.Oneself, await manage.RunAsync((m, c) => m.RemoveAsync(new(first.Id, first.Role), first.Id, c)));
        Assert.Equal(ManagePerson.Outcome.LastAdministrator, await manage.RunAsync((m, c) => m.SuspendAsync(new(second.Id, second.Role), first.Id, c)));
        Assert.Equal(ManagePerson.Outcome.LastAdministrator, await manage.RunAsync((m, c) => m.RemoveAsync(new(second.Id, second.Role), first.Id, c)));
        Assert.Equal(ManagePerson.Outcome.Done, await manage.RunAsync((m, c) => m.RemoveAsync(new(first.Id, first.Role), second.Id, c)));
    }

    [Fact]
    public async Task Two_administrators_who_suspend_each_other_at_once_leave_one()
    {
        using var own = new AccountSite();
        var (first, second) = (await own.MakeAsync(AccountRole.Administrator), await own.MakeAsync(AccountRole.Administrator));
        var manage = new ManageInScope(own);
        var outcomes = await Task.WhenAll(
            Task.Run(() => manage.RunAsync((m, c) => m.SuspendAsync(new(first.Id, first.Role), second.Id, c))),
            Task.Run(() => manage.RunAsync((m, c) => m.SuspendAsync(new(second.Id, second.Role), first.Id, c))));

        Assert.Equal([ManagePerson.Outcome.Done, ManagePerson.Outcome.LastAdministrator], outcomes.Order());
    }

    [Fact]
    public async Task Removing_keeps_what_the_person_did_and_forgets_who_it_was()
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var person = await accounts.SignInAsync(staff);
        var reference = await ProposeAsync(staff);
        var administrator = await AsAsync(AccountRole.Administrator);
        using var removed = await administrator.SubmitAsync($"/editor/people/{staff.Id}/remove", null);
        using var after = await person.GetAsync("/account");
        using var db = accounts.Database.Separate();

        Assert.Equal(("/editor/people", HttpStatusCode.Redirect), (removed.Headers.Location?.ToString(), after.StatusCode));
        Assert.Null((await db.Proposals.SingleAsync(p => p.Reference == reference)).AccountId);
        Assert.False(await db.Users.AnyAsync(a => a.Id == staff.Id));
        Assert.False(await db.SystemScopes.AnyAsync(s => s.AccountId == staff.Id));
        Assert.Equal(SecurityEvent.Removed.Subject, (await accounts.MailToAsync(staff.Email!)).Single().Subject);
    }

    [Fact]
    public async Task Before_an_account_is_removed_a_page_says_what_goes_and_what_stays()
    {
        var (staff, editor) = (await accounts.MakeAsync(AccountRole.Staff, "devon"), await AsAsync(AccountRole.Editor));
        var page = await editor.OpenAsync($"/editor/people/{staff.Id}");
        Assert.DoesNotContain(page.QuerySelectorAll("main form"), form => form.TextContent.Contains("Remove", StringComparison.Ordinal));
        var asked = await editor.OpenAsync(page.QuerySelector("main a[href$='/remove']")!.GetAttribute("href")!);

        Assert.All([staff.Email!, "What goes", "Devon", "What stays", "under the role", "cannot be undone"], words => Assert.Contains(words, asked.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(asked.QuerySelector($"main a[href='/editor/people/{staff.Id}']"));
        using var db = accounts.Database.Separate();
        Assert.True(await db.Users.AnyAsync(a => a.Id == staff.Id));
    }

    [Fact]
    public async Task Staff_who_become_editors_lose_their_systems_and_need_two_factors()
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon", "somerset");
        var (administrator, person) = (await AsAsync(AccountRole.Administrator), await accounts.SignInAsync(staff));
        using var changed = await administrator.SubmitAsync($"/editor/people/{staff.Id}/role", null, ("Role", "editor"), ("Systems", "devon"));
        using var after = await person.GetAsync("/account");
        using var db = accounts.Database.Separate();

        Assert.Equal(($"/editor/people/{staff.Id}", HttpStatusCode.Redirect), (changed.Headers.Location?.ToString(), after.StatusCode));
        Assert.Equal(AccountRole.Editor, (await db.Users.SingleAsync(a => a.Id == staff.Id)).Role);
        Assert.False(await db.SystemScopes.AnyAsync(s => s.AccountId == staff.Id));
        Assert.Equal(SecurityEvent.RoleChanged.Subject, (await accounts.MailToAsync(staff.Email!)).Single().Subject);
        var again = await accounts.SignInAsync(staff);
        Assert.All(["/editor", "/staff"], path => Assert.StartsWith("/account/refused", again.GetAsync(path).Result.Headers.Location?.PathAndQuery, StringComparison.Ordinal));
        await accounts.GiveAuthenticatorAsync(staff);
        using var second = await Visitor.Of(accounts.Site).SubmitAsync("/account/sign-in", null, ("Email", staff.Email!), ("Password", AccountSite.Password));
        Assert.StartsWith("/account/second-factor", second.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_becomes_staff_of_the_systems_chosen_and_leaves_the_desk_at_once()
    {
        var (editor, administrator) = (await accounts.MakeAsync(AccountRole.Editor), await AsAsync(AccountRole.Administrator));
        var secret = await accounts.GiveAuthenticatorAsync(editor);
        var person = Visitor.Of(accounts.Site);
        using var begun = await person.SubmitAsync("/account/sign-in", null, ("Email", editor.Email!), ("Password", AccountSite.Password));
        using var entered = await person.SubmitAsync("/account/second-factor", null, ("Code", AccountSite.NextCode(secret)));
        await person.OpenAsync("/editor");
        var path = $"/editor/people/{editor.Id}/role";

        using var none = await administrator.SubmitAsync(path, null, ("Role", "staff"));
        using var wrong = await administrator.SubmitAsync(path, null, ("Role", "staff"), ("Systems", "no-such-system"));
        using var same = await administrator.SubmitAsync(path, null, ("Role", "editor"));
        using var unknown = await administrator.SubmitAsync(path, null, ("Role", "owner"));
        await person.OpenAsync("/editor");
        using var right = await administrator.SubmitAsync(path, null, ("Role", "staff"), ("Systems", "devon"));
        using var left = await person.GetAsync("/editor");

        Assert.All([none, wrong, same, unknown], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode));
        Assert.NotEmpty((await DirectorySite.DocumentOfAsync(none)).QuerySelector("#Systems-error")!.TextContent);
        Assert.NotNull((await DirectorySite.DocumentOfAsync(wrong)).QuerySelector("input[name=Role][value=staff][checked]"));
        Assert.NotEmpty((await DirectorySite.DocumentOfAsync(same)).QuerySelector("#Role-error")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.StartsWith("/account/sign-in", left.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        using var db = accounts.Database.Separate();
        Assert.Equal(["devon"], await db.SystemScopes.Where(s => s.AccountId == editor.Id).Select(s => s.SystemSlug).ToListAsync());
        Assert.Single(await accounts.MailToAsync(editor.Email!), mail => mail.Subject == SecurityEvent.RoleChanged.Subject);
    }

    [Fact]
    public async Task Only_administrators_change_roles_and_never_their_own_or_the_last_ones()
    {
        using var own = new AccountSite();
        var (first, second, editor, staff) = (await own.MakeAsync(AccountRole.Administrator), await own.MakeAsync(AccountRole.Administrator), await own.MakeAsync(AccountRole.Editor), await own.MakeAsync(AccountRole.Staff, "devon"));
        var manage = new ManageInScope(own);
        Task<ManagePerson.Outcome> Change(Account by, Account account, AccountRole role) => manage.RunAsync((m, c) => m.ChangeRoleAsync(new(by.Id, by.Role), account.Id, role, [], c));

        Assert.Equal(ManagePerson.Outcome.NotAllowed, await Change(editor, staff, AccountRole.Editor));
        Assert.Equal(ManagePerson.Outcome.NotAllowed, await Change(editor, staff, AccountRole.Administrator));
        Assert.Equal(ManagePerson.Outcome.NotAllowed, await Change(editor, first, AccountRole.Editor));
        Assert.Equal(ManagePerson.Outcome.Oneself, await Change(first, first, AccountRole.Editor));
        Assert.Equal(ManagePerson.Outcome.Done, await Change(first, editor, AccountRole.Administrator));
        Assert.Equal(ManagePerson.Outcome.Done, await Change(first, editor, AccountRole.Editor));
        await own.ChangeAsync($"UPDATE account SET suspended_at = '2026-01-01 00:00:00' WHERE id = {second.Id}");
        Assert.Equal(ManagePerson.Outcome.LastAdministrator, await Change(second, first, AccountRole.Editor));

        var administrator = new Visitor(await own.Site.SignInAsync(AccountRole.Administrator));
        using var asEditor = await new Visitor(await own.Site.SignInAsync(AccountRole.Editor)).GetAsync($"/editor/people/{staff.Id}/role");
        Assert.StartsWith("/account/refused", asEditor.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.NotNull((await administrator.OpenAsync($"/editor/people/{staff.Id}")).QuerySelector("main a[href$='/role']"));
    }

    [Fact]
    public async Task The_export_holds_every_table_that_knows_the_person_and_no_secret()
    {
        var email = AccountSite.NewEmail();
        var link = await accounts.InviteAsync(email, AccountRole.Staff, "devon");
        var person = Visitor.Of(accounts.Site);
        using var made = await person.SubmitAsync(link, null, ("Password", AccountSite.Password));
        using var asked = await person.SubmitAsync("/account/forgot-password", null, ("Email", email));
        using var db = accounts.Database.Separate();
        var account = await db.Users.SingleAsync(a => a.Email == email);
        var secret = await accounts.GiveAuthenticatorAsync(account);
        var reference = await ProposeAsync(account);
        var administrator = await AsAsync(AccountRole.Administrator);

        using var response = await administrator.GetAsync($"/editor/people/{account.Id}/export");
        var text = await response.Content.ReadAsStringAsync();
        var tables = JsonDocument.Parse(text).RootElement.GetProperty("tables").EnumerateObject().Select(t => t.Name).ToList();

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Superset(new HashSet<string> { "account", "account_system", "account_user_tokens", "invitation", "outgoing_mail", "proposal" }, tables.ToHashSet());
        Assert.Contains(reference, text, StringComparison.Ordinal);
        var fresh = await db.Users.AsNoTracking().SingleAsync(a => a.Id == account.Id);
        var mail = (await accounts.MailToAsync(email)).First(m => m.Body.Contains("token=", StringComparison.Ordinal));
        foreach (var hidden in new[] { secret, fresh.PasswordHash!, fresh.SecurityStamp!, OneTimeToken.HashOf(link.Split('/')[^1]), AccountSite.LinkIn(mail).Split("token=")[1] })
        {
            Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_column_that_could_name_a_person_is_known_to_the_export()
    {
        Assert.NotNull(accounts.Site.Address);
        using var connection = accounts.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f JOIN pragma_table_info(t.name) c ON c.name = f.\"from\" WHERE f.\"table\" = 'account'";
        using var reader = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        Assert.NotEmpty(columns);
        Assert.All(columns, c => Assert.Matches(@"\.(account_id|user_id|invited_by|\w+_account_id)$", c));
    }

    [Fact]
    public async Task Dangerous_pages_ask_who_it_is_after_a_quarter_of_an_hour()
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var editor = await AsAsync(AccountRole.Editor);
        await accounts.ChangeAsync($"UPDATE account_session SET confirmed_at = '2020-01-01 00:00:00' WHERE account_id IN (SELECT id FROM account WHERE role = 'editor')");
        foreach (var path in new[] { Invite, $"/editor/people/{staff.Id}", $"/editor/people/{staff.Id}/export", $"/editor/people/{staff.Id}/remove" })
        {
            using var asked = await editor.GetAsync(path);
            Assert.StartsWith("/account/confirm", asked.Headers.Location?.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task<Visitor> AsAsync(AccountRole role) => new(await accounts.Site.SignInAsync(role));

    private async Task<string> ProposeAsync(Account account)
    {
        using var db = accounts.Database.Separate();
        var reference = $"P-{account.Id}";
        db.Proposals.Add(new() { Reference = reference, SystemSlug = "devon", Door = ProposalDoor.Staff, State = ProposalState.Submitted, AccountId = account.Id, CreatedAt = DateTime.UtcNow });
        await db.SaveChangesAsync();
        return reference;
    }

    /// <summary>The page of one account with its forms turned to another.</summary>
    private static AngleSharp.Dom.IDocument Redirected(AngleSharp.Dom.IDocument page, int from, int to)
    {
        foreach (var form in page.QuerySelectorAll("form[action]"))
        {
            form.SetAttribute("action", form.GetAttribute("action")!.Replace($"/people/{from}", $"/people/{to}", StringComparison.Ordinal));
        }

        return page;
    }

    private sealed class ManageInScope(AccountSite accounts)
    {
        public async Task<ManagePerson.Outcome> RunAsync(Func<ManagePerson, CancellationToken, Task<ManagePerson.Outcome>> act)
        {
            await using var scope = accounts.Site.Services.CreateAsyncScope();
            return await act(scope.ServiceProvider.GetRequiredService<ManagePerson>(), CancellationToken.None);
        }
    }
}

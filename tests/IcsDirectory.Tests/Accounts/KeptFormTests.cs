using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Tests.Accounts;

/// <summary>Whoever has to sign in again, or to confirm who they are, when they send a form can go on with what they typed.</summary>
public sealed class KeptFormTests(AccountSite accounts) : IClassFixture<AccountSite>
{
    private const string Propose = "/staff/systems/devon/propose";
    private const string Typed = "Typed while <b>nobody</b> was signed in & kept";

    [Fact]
    public async Task What_was_typed_waits_until_its_author_has_signed_in_again()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var visitor = await accounts.SignInAsync(account);
        using var asked = await SendAfterTheSessionAsync(account, visitor);
        using var signedIn = await visitor.SubmitAsync(asked.Headers.Location!.ToString(), null, ("Email", account.Email!), ("Password", AccountSite.Password));
        var waits = signedIn.Headers.Location!.ToString();
        Assert.StartsWith("/account/resume/", waits, StringComparison.Ordinal);

        var page = await visitor.OpenAsync(waits);
        Assert.Equal(Typed, page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Note']").Single().Value);
        using var saved = await visitor.SendAsync(page, waits, null);

        var draft = await visitor.OpenAsync(saved.Headers.Location!.ToString());
        Assert.Equal(Typed, draft.QuerySelector<IHtmlTextAreaElement>("#Input_Note")!.Value);
    }

    [Fact]
    public async Task It_is_kept_encrypted_and_for_its_author_alone()
    {
        var (account, other) = (await accounts.MakeAsync(AccountRole.Staff, "devon"), await accounts.MakeAsync(AccountRole.Staff, "devon"));
        using var asked = await SendAfterTheSessionAsync(account, await accounts.SignInAsync(account));
        using var db = accounts.Database.Separate();
        var row = await db.KeptForms.SingleAsync(form => form.AccountId == account.Id);
        var waits = $"/account/resume/{row.Key}";
        Assert.DoesNotContain("nobody", row.Fields, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await (await accounts.SignInAsync(other)).GetAsync(waits)).StatusCode);
        var again = await accounts.SignInAsync(account);
        var page = await again.OpenAsync(waits);
        using var forgotten = await again.SendAsync(page, waits, "Forget");
        Assert.Equal(HttpStatusCode.NotFound, (await again.GetAsync(waits)).StatusCode);
    }

    [Fact]
    public async Task It_waits_for_a_day_and_five_of_an_account_at_the_most()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        for (var sent = 0; sent < 7; sent++)
        {
            using var asked = await SendAfterTheSessionAsync(account, await accounts.SignInAsync(account));
        }

        using var db = accounts.Database.Separate();
        Assert.Equal(5, await db.KeptForms.CountAsync(form => form.AccountId == account.Id));
        var key = await db.KeptForms.Where(form => form.AccountId == account.Id).Select(form => form.Key).FirstAsync();
        var longAgo = DateTime.UtcNow.AddHours(-25);
        await accounts.ChangeAsync($"UPDATE kept_form SET kept_at = {longAgo} WHERE account_id = {account.Id}");
        var visitor = await accounts.SignInAsync(account);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/account/resume/{key}")).StatusCode);
        using var last = await SendAfterTheSessionAsync(account, visitor);
        Assert.Equal(1, await db.KeptForms.CountAsync(form => form.AccountId == account.Id));
    }

    [Fact]
    public async Task A_form_with_a_password_or_from_nobody_is_not_kept()
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var visitor = await accounts.SignInAsync(account);
        var page = await visitor.OpenAsync("/account/password");
        await EndAsync(account);
        using var password = await visitor.SendAsync(page, "/account/password", null, ("Password", "pebble lantern quartz"));
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Input.Note", "Anybody")]);
        using var nobody = await accounts.Site.Reader.PostAsync(Propose, content);

        Assert.All([password, nobody], answer => Assert.Contains("/account/sign-in?returnUrl=", answer.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.All([password, nobody], answer => Assert.DoesNotContain("resume", answer.Headers.Location!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_goes_on_once_its_editor_has_confirmed_who_they_are()
    {
        using var editor = await accounts.Site.SignInAsync(AccountRole.Editor);
        var visitor = new Visitor(editor);
        var page = await visitor.OpenAsync("/editor/people/invite");
        var email = AccountSite.NewEmail();
        await accounts.ChangeAsync($"UPDATE account_session SET confirmed_at = {DateTime.UtcNow.AddMinutes(-16)}");

        using var asked = await visitor.SendAsync(page, "/editor/people/invite", null, ("Email", email), ("Role", "staff"), ("Systems", "devon"));

        var waits = Uri.UnescapeDataString(asked.Headers.Location!.ToString().Split("returnUrl=")[1]);
        Assert.StartsWith("/account/resume/", waits, StringComparison.Ordinal);
        Assert.Empty(await accounts.MailToAsync(email));
        var form = await visitor.OpenAsync(waits);
        await accounts.ChangeAsync($"UPDATE account_session SET confirmed_at = {DateTime.UtcNow}");
        using var done = await visitor.SendAsync(form, waits, null);
        Assert.Single(await accounts.MailToAsync(email));
    }

    private async Task<HttpResponseMessage> SendAfterTheSessionAsync(Account account, Visitor visitor)
    {
        var page = await visitor.OpenAsync($"{Propose}?property=host");
        await EndAsync(account);
        using var other = await visitor.GetAsync("/staff"); // in another window, before the form is sent
        var asked = await visitor.SendAsync(page, Propose, null, ("Input.Note", Typed), ("Input.Changes[0].Statement.Value", "Made-up host"), ("act", "save"));
        Assert.StartsWith("/account/sign-in?returnUrl=%2Faccount%2Fresume%2F", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        return asked;
    }

    private Task EndAsync(Account account) => accounts.ChangeAsync($"DELETE FROM account_session WHERE account_id = {account.Id}");
}

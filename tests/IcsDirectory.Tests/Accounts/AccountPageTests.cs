using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Web.Accounts;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Accounts;

/// <summary>The pages of accounts in Chromium.</summary>
public sealed class AccountPageTests(AccountSite accounts, Browser browser) : IClassFixture<AccountSite>, IClassFixture<Browser>
{
    public static TheoryData<string, int> SignedInPages => new MatrixTheoryData<string, int>(
        [
            "/account", "/account/password", "/account/authenticator", "/account/recovery-codes", "/account/passkeys", "/account/sessions", "/account/confirm",
            "/account/sign-out", "/account/refused", "/editor/people", "/editor/people/invite",
        ],
        [1280, 360]);

    public static TheoryData<string, int> OpenPages => new MatrixTheoryData<string, int>(
        ["/account/sign-in", "/account/forgot-password", "/account/reset-password?of=1&token=x", "/account/invitation/x"], [1280, 360]);

    private Uri Localhost => new UriBuilder(accounts.Site.Address) { Host = "localhost" }.Uri;

    [Theory]
    [MemberData(nameof(SignedInPages))]
    public async Task Axe_finds_nothing_on_pages_of_the_signed_in(string path, int width)
    {
        var cookie = await SignedIn.CookieAsync(accounts.Site, AccountRole.Administrator);
        await browser.VisitAsync(accounts.Site, path, width, AssertGoodAsync, With(cookie));
    }

    [Theory]
    [MemberData(nameof(OpenPages))]
    public Task Axe_finds_nothing_on_pages_for_everybody(string path, int width) => browser.VisitAsync(accounts.Site, path, width, AssertGoodAsync);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_on_pages_that_need_something_first(int width)
    {
        var staff = await accounts.MakeAsync(AccountRole.Staff, "devon", "somerset");
        var link = await accounts.InviteAsync(AccountSite.NewEmail(), AccountRole.Editor);
        var cookie = await SignedIn.CookieAsync(accounts.Site, AccountRole.Administrator);
        foreach (var path in new[] { "", "/role", "/remove" })
        {
            await browser.VisitAsync(accounts.Site, $"/editor/people/{staff.Id}{path}", width, AssertGoodAsync, With(cookie));
        }

        await browser.VisitAsync(accounts.Site, link, width, async page =>
        {
            await AssertGoodAsync(page);
            await page.FillAsync("#Password", "short");
            await page.ClickAsync("main form button");
            await AssertGoodAsync(page);
            Assert.Equal("There is a problem", await page.Locator(".govuk-error-summary__title").TextContentAsync());
            await page.FillAsync("#Password", AccountSite.Password);
            await page.ClickAsync("main form:not(.app-desk__leave) button");
            await page.WaitForURLAsync("**/account/set-up");
            await AssertGoodAsync(page);
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_on_the_second_step_the_reset_and_the_recovery_codes(int width)
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        var secret = await accounts.GiveAuthenticatorAsync(account);
        using var asked = await Visitor.Of(accounts.Site).SubmitAsync("/account/forgot-password", null, ("Email", account.Email!));
        var link = AccountSite.LinkIn((await accounts.MailToAsync(account.Email!)).Single());
        await browser.VisitAsync(accounts.Site, link, width, AssertGoodAsync);
        await browser.VisitAsync(accounts.Site, "/account/sign-in?returnUrl=%2Faccount%2Frecovery-codes", width, async page =>
        {
            await page.FillAsync("#Email", account.Email!);
            await page.FillAsync("#Password", AccountSite.Password);
            await page.ClickAsync("main form:not([data-passkey]) button");
            await page.WaitForURLAsync("**/account/second-factor*");
            await AssertGoodAsync(page);
            await page.FillAsync("#Code", AccountSite.NextCode(secret));
            await page.ClickAsync("text=Go on");
            await page.WaitForURLAsync("**/account/recovery-codes");
            await page.ClickAsync("text=Make 10 recovery codes");
            Assert.Equal(10, await page.Locator(".app-codes li").CountAsync());
            await AssertGoodAsync(page);
        });
    }

    /// <summary>Without script: invitation, sign-in, authenticator, recovery codes, sign-out and in again.</summary>
    [Fact]
    public async Task Everything_but_passkeys_works_without_script()
    {
        var email = AccountSite.NewEmail();
        var link = await accounts.InviteAsync(email, AccountRole.Editor);
        await browser.VisitAsync(accounts.Site, link, 360, async page =>
        {
            await page.FillAsync("#Password", AccountSite.Password);
            await page.ClickAsync("text=Make the account");
            await page.ClickAsync("main >> text=Set up an authenticator app");
            var secret = (await page.TextContentAsync(".app-secret"))!.Replace(" ", "", StringComparison.Ordinal);
            Assert.True(await page.Locator(".app-qr svg").IsVisibleAsync());
            await page.FillAsync("#Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow));
            await page.ClickAsync("text=Set up this app");
            await page.ClickAsync("text=Make 10 recovery codes");
            var code = await page.Locator(".app-codes code").First.TextContentAsync();
            await page.ClickAsync("nav >> text=Sign out");
            Assert.False(await page.Locator("[data-passkey]").IsVisibleAsync());
            await page.FillAsync("#Email", email);
            await page.FillAsync("#Password", AccountSite.Password);
            await page.ClickAsync("main form:not([hidden]) button");
            await page.FillAsync("#Code", code!);
            await page.ClickAsync("text=Go on");
            Assert.Contains("9 left", await page.TextContentAsync("main"), StringComparison.Ordinal);
        }, options => options.JavaScriptEnabled = false);
    }

    [Fact]
    public async Task A_passkey_is_added_named_and_signs_in_with_both_factors()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        await browser.VisitAsync(accounts.Site, Localhost, "/account/sign-in", 1280, async page =>
        {
            var device = await AddDeviceAsync(page, verifies: true);
            await SignInWithPasswordAsync(page, account);
            await page.GotoAsync(new Uri(Localhost, "/account/passkeys").ToString());
            await page.FillAsync("#Name", "Work <laptop>");
            await page.ClickAsync("main >> text=Add a passkey >> nth=1");
            await page.WaitForURLAsync("**/account/recovery-codes*");
            await page.GotoAsync(new Uri(Localhost, "/account/passkeys").ToString());
            Assert.Equal("Work <laptop>", await page.Locator(".app-results__title").TextContentAsync());
            await page.AssertAccessibleAsync();
            await page.ClickAsync("nav >> text=Sign out");

            await page.ClickAsync("text=Use a passkey");
            await page.WaitForURLAsync("**/account");
            await page.GotoAsync(new Uri(Localhost, "/editor/people").ToString());
            Assert.Equal("People", await page.Locator("h1").TextContentAsync());

            await page.ClickAsync("nav >> text=Sign out");
            await page.FillAsync("#Email", account.Email!);
            await page.FillAsync("#Password", AccountSite.Password);
            await page.ClickAsync("main form:not([data-passkey]) button");
            await page.WaitForURLAsync("**/account/second-factor");
            await page.ClickAsync("text=Use a passkey");
            await page.WaitForURLAsync("**/account");

            await accounts.ChangeAsync($"UPDATE account_session SET confirmed_at = '2020-01-01 00:00:00' WHERE account_id = {account.Id}");
            await page.GotoAsync(new Uri(Localhost, "/account/passkeys").ToString());
            await page.ClickAsync("text=Use a passkey");
            await page.WaitForURLAsync("**/account/passkeys");
            await page.ClickAsync("text=Remove Work");
            Assert.Contains("needs a second factor", await page.TextContentAsync(".govuk-error-summary"), StringComparison.Ordinal);
            await device.DetachAsync();
        });
        Assert.Contains(await accounts.MailToAsync(account.Email!), m => m.Subject == SecurityEvent.PasskeyAdded.Subject);
    }

    [Fact]
    public async Task A_passkey_of_a_device_that_does_not_verify_its_person_is_not_taken()
    {
        var account = await accounts.MakeAsync(AccountRole.Editor);
        await browser.VisitAsync(accounts.Site, Localhost, "/account/sign-in", 1280, async page =>
        {
            var device = await AddDeviceAsync(page, verifies: false);
            await SignInWithPasswordAsync(page, account);
            await page.GotoAsync(new Uri(Localhost, "/account/passkeys").ToString());
            await page.ClickAsync("main >> text=Add a passkey >> nth=1");
            await page.WaitForSelectorAsync("[data-passkey-problem]:not([hidden])");
            Assert.Equal("The device gave no passkey. Try again.", await page.TextContentAsync("[data-passkey-problem]"));
            await device.DetachAsync();
        });
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Who_was_signed_out_while_they_wrote_signs_in_and_goes_on(int width)
    {
        var account = await accounts.MakeAsync(AccountRole.Staff, "devon");
        await browser.VisitAsync(accounts.Site, "/account/sign-in?returnUrl=%2Fstaff%2Fsystems%2Fdevon%2Fpropose%3Fproperty%3Dhost", width, async page =>
        {
            await TypePasswordAsync(page, account);
            await page.FillAsync("[name='Input.Note']", "Typed before the session ended");
            await accounts.ChangeAsync($"DELETE FROM account_session WHERE account_id = {account.Id}");
            await page.ClickAsync("button[value=save]");
            await TypePasswordAsync(page, account);
            await page.WaitForURLAsync("**/account/resume/*");
            await AssertGoodAsync(page);
            await page.ClickAsync("text=Do it now");
            await page.WaitForURLAsync("**/propose/*");
            Assert.Equal("Typed before the session ended", await page.InputValueAsync("[name='Input.Note']"));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"},"clientExtensionResults":{}}""")]
    public async Task A_made_up_passkey_signs_nobody_in(string credential)
    {
        var visitor = Visitor.Of(accounts.Site);
        using var unasked = await visitor.SubmitAsync("/account/sign-in", "Passkey", ("credential", credential));
        var page = await visitor.OpenAsync("/account/sign-in");
        page.QuerySelector("form[data-passkey]")!.SetAttribute("action", "/account/sign-in?handler=PasskeyOptions");
        using var options = await visitor.SendAsync(page, "", "PasskeyOptions");
        using var asked = await visitor.SubmitAsync("/account/sign-in", "Passkey", ("credential", credential));
        using var still = await visitor.GetAsync("/account");

        Assert.Contains("\"userVerification\":\"required\"", await options.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (unasked.StatusCode, asked.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);
    }

    private static async Task AssertGoodAsync(IPage page)
    {
        await page.AssertAccessibleAsync();
        await page.AssertNoSidewaysScrollAsync();
    }

    private static async Task SignInWithPasswordAsync(IPage page, Account account)
    {
        await TypePasswordAsync(page, account);
        await page.WaitForURLAsync("**/account");
    }

    private static async Task TypePasswordAsync(IPage page, Account account)
    {
        await page.FillAsync("#Email", account.Email!);
        await page.FillAsync("#Password", AccountSite.Password);
        await page.ClickAsync("main form:not([data-passkey]) button");
    }

    internal static async Task<ICDPSession> AddDeviceAsync(IPage page, bool verifies)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verifies,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return device;
    }

    private static Action<BrowserNewContextOptions> With(System.Net.Cookie cookie) => options => options.StorageState = SignedIn.StateOf(cookie, cookie.Domain);
}

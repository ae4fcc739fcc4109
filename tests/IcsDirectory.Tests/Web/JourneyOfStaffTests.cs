using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Statements;
using IcsDirectory.Tests.Accounts;
using IcsDirectory.Tests.Changes;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Accounts;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Staff of a system from the invitation to "still correct", which the editors' report then shows.</summary>
public sealed class JourneyOfStaffTests(AccountSite accounts, Browser browser) : IClassFixture<AccountSite>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = TimeProvider.System.UkToday();

    [Theory]
    [InlineData("dorset", true)]
    [InlineData("gloucestershire", false)]
    public async Task From_the_invitation_over_a_second_factor_to_still_correct(string slug, bool script)
    {
        var at = new UriBuilder(accounts.Site.Address) { Host = "localhost" }.Uri;
        var (journey, email) = (new Journey(accounts.Site, browser, script) { At = at }, AccountSite.NewEmail());
        var system = accounts.Site.Get<CurrentRegister>().Value.FindSystem(slug)!;
        var said = system.Statements.First(s => s.Property == StatementProperty.StructureModel && s.WithdrawnAt is null);
        var report = $"/editor/freshness?region={system.Region.Code}";

        await journey.VisitAsync("/editor/people", page => InviteAsync(journey, page, email, slug), await SignedIn.CookieAsync(accounts.Site, AccountRole.Administrator));
        var mail = Assert.Single(await accounts.MailToAsync(email));
        Assert.Contains(system.Name, mail.Body, StringComparison.Ordinal);
        await journey.VisitAsync(report, async page => Assert.DoesNotContain("still correct", await RowOf(page, said).InnerTextAsync(), StringComparison.Ordinal), await SignedIn.CookieAsync(accounts.Site, AccountRole.Editor));

        await journey.VisitAsync(AccountSite.LinkIn(mail), async page =>
        {
            await page.FillAsync("#Password", AccountSite.Password);
            await journey.LookAsync(page);
            await Journey.PressAsync(page, "Make the account");
            await page.WaitForURLAsync("**/account");
            await (script ? SignInAgainWithPasskeyAsync(journey, page) : SignInAgainWithAppAsync(page, email));
            await page.WaitForURLAsync("**/account");
            await ConfirmAsync(journey, page, system.Name, said);
        });

        await journey.VisitAsync(report, async page =>
        {
            var row = await RowOf(page, said).InnerTextAsync();
            Assert.Contains($"{Today.InWords()}: its staff said that it is still correct", row, StringComparison.Ordinal);
            await journey.LookAsync(page);
        }, await SignedIn.CookieAsync(accounts.Site, AccountRole.Editor));
        Assert.Equal(said, accounts.Site.Get<CurrentRegister>().Value.FindSystem(slug)!.Statements.Single(s => s.Id == said.Id));
    }

    private static ILocator RowOf(IPage page, Statement said) => page.Locator("tbody tr", new() { Has = page.Locator($"a[href='/editor/statements/{said.Id}']") });

    private static async Task InviteAsync(Journey journey, IPage page, string email, string slug)
    {
        await Journey.FollowAsync(page, "Invite somebody");
        await page.FillAsync("#Email", email);
        await page.CheckAsync("input[name=Role][value=staff]");
        await page.CheckAsync($"#system-{slug}");
        await journey.LookAsync(page);
        await Journey.PressAsync(page, "Send the invitation");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync($"The invitation is on its way to {email}.");
    }

    private static async Task SignInAgainWithPasskeyAsync(Journey journey, IPage page)
    {
        var device = await AccountPageTests.AddDeviceAsync(page, verifies: true);
        await Journey.FollowAsync(page, "Manage passkeys");
        await page.FillAsync("#Name", "Work laptop");
        await page.ClickAsync("form[data-passkey=create] button");
        await page.WaitForURLAsync("**/account/recovery-codes*");
        await Journey.PressAsync(page, "Make 10 recovery codes");
        await journey.LookAsync(page);
        await Journey.FollowAsync(page, "I have kept them");
        await Journey.PressAsync(page, "Sign out");
        await page.WaitForURLAsync("**/account/sign-in");
        await Journey.PressAsync(page, "Use a passkey");
        await page.WaitForURLAsync("**/account");
        await device.DetachAsync();
    }

    private static async Task SignInAgainWithAppAsync(IPage page, string email)
    {
        await Journey.FollowAsync(page, "Set up the authenticator app");
        var secret = (await page.TextContentAsync(".app-secret"))!.Replace(" ", "", StringComparison.Ordinal);
        await page.FillAsync("#Code", Authenticator.CodeAt(secret, DateTimeOffset.UtcNow));
        await Journey.PressAsync(page, "Set up this app");
        await Journey.PressAsync(page, "Make 10 recovery codes");
        await Journey.FollowAsync(page, "I have kept them");
        await Journey.PressAsync(page, "Sign out");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", AccountSite.Password);
        await Journey.PressAsync(page, "Sign in");
        await page.FillAsync("#Code", AccountSite.NextCode(secret));
        await Journey.PressAsync(page, "Go on");
    }

    private static async Task ConfirmAsync(Journey journey, IPage page, string name, Statement said)
    {
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).GetByRole(AriaRole.Link, new() { Name = "Your systems" }).ClickAsync();
        await journey.LookAsync(page);
        await Journey.FollowAsync(page, name);
        var statement = page.Locator($"#s-{said.Id}");
        await Assertions.Expect(statement).ToContainTextAsync("not yet");
        await statement.GetByRole(AriaRole.Button, new() { Name = "Still correct" }).ClickAsync();
        await Assertions.Expect(statement).ToContainTextAsync($"on {Today.InWords()}");
        await journey.LookAsync(page);
    }
}

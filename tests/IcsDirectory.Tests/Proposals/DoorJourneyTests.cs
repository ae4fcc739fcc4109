using IcsDirectory.Accounts;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Both doors in Chromium: with script and without, wide and narrow.</summary>
public sealed class DoorJourneyTests(PublicDoorTests.OpenSite open, Browser browser) : IClassFixture<PublicDoorTests.OpenSite>, IClassFixture<Browser>
{
    private DirectorySite Site => open.Site;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public Task A_reader_corrects_a_statement_and_adds_another(bool script, int width) =>
        browser.VisitAsync(Site, "/systems/somerset", width, async page =>
        {
            var value = $"Somerset as a reader has it, {(script ? "with" : "without")} script";
            await page.Locator(".app-statement__foot a[href*='/update?fact=']").First.ClickAsync();
            await page.GetByLabel("It is wrong or out of date, and I can say what is right").CheckAsync();
            await page.Locator("textarea[name='Input.Changes[0].Statement.Value']").FillAsync(value);
            await page.Locator("[name='Input.Changes[0].Statement.Quote']").FillAsync("ring 07700 900123");
            await page.Locator("[name='Input.Changes[0].Statement.SourceUrl']").FillAsync("https://www.example.nhs.uk/board");
            await page.Locator("[name='Input.AddAbout']").SelectOptionAsync("property:portal");
            await page.GetByRole(AriaRole.Button, new() { Name = "Add another change" }).ClickAsync();
            await page.Locator("textarea[name='Input.Changes[1].Statement.Value']").FillAsync("https://portal.example.nhs.uk");
            await page.Locator("#Input_Changes_1__Statement_Stage").CheckAsync();
            await page.Locator("[name='Input.Changes[1].Statement.EffectiveOn']").FillAsync("10 May 2025");
            await page.Locator("[name='Input.Changes[1].Statement.SourceUrl']").FillAsync("https://www.example.nhs.uk/portal");
            await LookAsync(page, script);
            await SendAsync(page);
            Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
            await LookAsync(page, script);
            await page.Locator(".govuk-error-summary__list a").First.ClickAsync();
            await page.Locator("[name='Input.Changes[0].Statement.Quote']").FillAsync("the team is hosted");
            await SendAsync(page);
            Assert.Contains("/systems/update/sent/", page.Url, StringComparison.Ordinal);
            await LookAsync(page, script);
            Assert.Equal(2, Site.Proposals().Single(p => p.Changes.Any(c => c.Draft.Value == value)).Changes.Count);
        }, options => options.JavaScriptEnabled = script);

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task A_draft_outlives_an_error_and_a_sign_out_and_is_sent_and_withdrawn(bool script, int width)
    {
        var value = $"Dorset as its staff have it, {(script ? "with" : "without")} script";
        var (first, second) = (await SignedIn.CookieAsync(Site, AccountRole.Staff, "dorset"), await SignedIn.CookieAsync(Site, AccountRole.Staff, "dorset"));
        await browser.VisitAsync(Site, "/health/live", width, async page =>
        {
            await TakeAsync(page, first);
            await page.GotoAsync(At("/staff"));
            await LookAsync(page, script);
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Dorset", Exact = true }).ClickAsync();
            await LookAsync(page, script);
            await page.Locator("a[href='/staff/systems/dorset/propose?property=host']").First.ClickAsync();
            await page.Locator("textarea[name='Input.Changes[0].Statement.Value']").FillAsync(value);
            await SendAsync(page);
            Assert.StartsWith("Error: ", await page.TitleAsync(), StringComparison.Ordinal);
            await LookAsync(page, script);
            await page.Context.ClearCookiesAsync();
            await TakeAsync(page, second);
            await page.GotoAsync(At("/staff/systems/dorset"));
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Host", Exact = true }).First.ClickAsync();
            Assert.Equal(value, await page.Locator("textarea[name='Input.Changes[0].Statement.Value']").InputValueAsync());
            await page.Locator("#Input_Changes_0__Statement_Stage").CheckAsync();
            await page.Locator("[name='Input.Changes[0].Statement.EffectiveOn']").FillAsync("2025");
            await page.Locator("#Input_WorksThere").CheckAsync();
            await SendAsync(page);
            Assert.Contains("/proposals/", page.Url, StringComparison.Ordinal);
            await LookAsync(page, script);
            await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw this proposal" }).ClickAsync();
            Assert.Equal(ProposalState.Withdrawn, Site.Proposals().Single(p => p.Changes.Any(c => c.Draft.Value == value)).State);
        }, options => options.JavaScriptEnabled = script);
    }

    [Theory]
    [InlineData("/systems/somerset/update", 1280)]
    [InlineData("/systems/somerset/update", 360)]
    [InlineData("/systems/somerset/update?property=lead_status", 1280)]
    [InlineData("/systems/somerset/update?property=lead_status", 360)]
    public Task Axe_finds_nothing_in_the_public_door(string path, int width) =>
        browser.VisitAsync(Site, path, width, page => page.AssertAccessibleAsync());

    [Theory]
    [InlineData("/systems/somerset/update")]
    [InlineData("/systems/somerset/update?property=lead_status")]
    public Task The_public_door_does_not_scroll_sideways_at_320_pixels(string path) =>
        browser.VisitAsync(Site, path, 320, page => page.AssertNoSidewaysScrollAsync());

    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/systems/somerset")]
    [InlineData("/staff/systems/somerset/propose")]
    [InlineData("/staff/systems/somerset/propose?property=structure_model")]
    public async Task The_staff_door_is_accessible_and_does_not_scroll_sideways(string path)
    {
        var cookie = await SignedIn.CookieAsync(Site, AccountRole.Staff, "somerset");
        foreach (var width in new[] { 1280, 360, 320 })
        {
            await browser.VisitAsync(Site, "/health/live", width, async page =>
            {
                await TakeAsync(page, cookie);
                await page.GotoAsync(At(path));
                await page.AssertNoSidewaysScrollAsync();
                await page.AssertAccessibleAsync();
            });
        }
    }

    private string At(string path) => new Uri(Site.Address, path).ToString();

    /// <summary>Axe needs script.</summary>
    private static Task LookAsync(IPage page, bool script) => script ? page.AssertAccessibleAsync() : page.AssertNoSidewaysScrollAsync();

    private static Task SendAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Send to the editors" }).ClickAsync();

    private static Task TakeAsync(IPage page, System.Net.Cookie cookie) => page.Context.AddCookiesAsync(
        [new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = "/", HttpOnly = true }]);
}

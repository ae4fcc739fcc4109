using IcsDirectory.Accounts;

namespace IcsDirectory.Tests.Web;

[Collection(nameof(SiteTests))]
public sealed class AccessibilityTests(DirectorySite site, Browser browser)
{
    public static TheoryData<string, int> PagesAndWidths => new MatrixTheoryData<string, int>(
        [
            "/", "/systems", "/systems?at=2022-05-10&structure=hub_and_spoke", "/systems?q=nothing", "/compare", "/compare?systems=devon,somerset,frimley",
            "/systems/greater-manchester", "/systems/frimley", "/systems/kent-and-medway", "/systems/dorset/at/2022-05-10", "/systems/somerset/history",
            "/sources", "/sources/most-icss-have-still-not-appointed-procurement-l-2022", "/events", "/events/2026-04-01-essex", "/bodies", "/bodies/qnq", "/bodies/rxf",
            "/changes", "/changes?system=devon&kind=redacted", "/status", "/status?at=2021-01-01", "/rounds", "/rounds/2022-05-hsj", "/rounds/2021-06-nhse-briefing",
            "/about", "/methodology", "/privacy", "/accessibility", "/cookies", "/corrections?system=devon",
            "/search", "/search?q=procurment", "/search?q=qqqzzz", "/styles", "/errors/400", "/errors/404", "/errors/410", "/errors/429", "/errors/500", "/errors/503",
        ],
        [1280, 360]);

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public Task Axe_finds_nothing(string path, int width) =>
        browser.VisitAsync(site, path, width, page => page.AssertAccessibleAsync());

    [Fact]
    public Task Axe_names_what_is_broken() => browser.VisitAsync(site, "/about", 1280, async page =>
    {
        await page.EvaluateAsync("document.querySelector('main').append(document.createElement('img'))");
        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(page.AssertAccessibleAsync);
        Assert.Contains("image-alt: ", failure.Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("/editor/log", 1280)]
    [InlineData("/editor/log", 360)]
    [InlineData("/editor/log/1/redact", 1280)]
    [InlineData("/editor/log/1/redact", 360)]
    public async Task Axe_finds_nothing_in_the_log_of_the_desk(string path, int width)
    {
        var cookie = await SignedIn.CookieAsync(site, AccountRole.Administrator);
        await browser.VisitAsync(site, "/changes", width, async page =>
        {
            await page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = site.Address.ToString() }]);
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await page.AssertAccessibleAsync();
        });
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/changes")]
    [InlineData("/status")]
    [InlineData("/rounds/2022-05-hsj")]
    [InlineData("/search?q=procurement")]
    [InlineData("/systems")]
    [InlineData("/compare?systems=devon,somerset,frimley,bath-and-north-east-somerset-swindon-and-wiltshire")]
    [InlineData("/styles")]
    [InlineData("/errors/404")]
    public Task A_page_does_not_scroll_sideways_at_320_pixels(string path) =>
        browser.VisitAsync(site, path, 320, page => page.AssertNoSidewaysScrollAsync());

    [Theory]
    [InlineData("/styles")]
    public Task A_page_works_without_script(string path) =>
        browser.VisitAsync(site, path, 1280, async page =>
        {
            await page.AssertNoSidewaysScrollAsync();
            Assert.False(await page.Locator("[data-print]").First.IsVisibleAsync());
            Assert.True(await page.Locator("#site-search").IsVisibleAsync());
        }, options => options.JavaScriptEnabled = false);

    [Fact]
    public Task The_first_tab_stop_skips_to_the_content() =>
        browser.VisitAsync(site, "/styles", 1280, async page =>
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("main-content", await page.EvaluateAsync<string>("document.activeElement.id"));
        });

    [Fact]
    public Task A_citation_can_be_copied() =>
        browser.VisitAsync(site, "/styles", 1280, async page =>
        {
            var button = page.Locator("[data-copy]");
            await button.ClickAsync();
            await page.WaitForFunctionAsync("document.querySelector('[data-copy]').textContent === 'Copied'");
            Assert.StartsWith("ICS Procurement Directory,", await page.EvaluateAsync<string>("navigator.clipboard.readText()"),
                StringComparison.Ordinal);
        }, options => options.Permissions = ["clipboard-read", "clipboard-write"]);
}

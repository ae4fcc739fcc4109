using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Systems;

[Collection(nameof(SiteTests))]
public sealed class RecordAccessTests(DirectorySite site, Browser browser)
{
    public static readonly string[] Paths =
    [
        "/systems/frimley", "/systems/lancashire-and-south-cumbria", "/systems/gloucestershire/at/2022-05-10", "/systems/somerset/history",
        "/sources", "/sources/most-icss-have-still-not-appointed-procurement-l-2022", "/events", "/events/2026-04-01-thames-valley",
        "/bodies?at=2026-04-01", "/bodies?kind=trusts&q=devon", "/bodies/qrl", "/bodies/r0a",
    ];

    public static TheoryData<string, int> PagesAndWidths => new MatrixTheoryData<string, int>(Paths, [1280, 360]);

    public static TheoryData<string> Pages => [.. Paths];

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public Task Axe_finds_nothing(string path, int width) =>
        browser.VisitAsync(site, path, width, page => page.AssertAccessibleAsync());

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_does_not_scroll_sideways_at_320_pixels(string path) =>
        browser.VisitAsync(site, path, 320, page => page.AssertNoSidewaysScrollAsync());

    [Fact]
    public Task Axe_finds_nothing_on_the_page_of_a_statement() => browser.VisitAsync(site, "/systems/somerset", 1280, async page =>
    {
        await page.Locator(".app-statement__foot a").First.ClickAsync();
        await page.Locator("#citation").WaitForAsync();
        await page.AssertAccessibleAsync();
    });

    [Theory]
    [InlineData("/systems/devon")]
    [InlineData("/systems/cheshire-and-merseyside")]
    [InlineData("/systems/frimley")]
    public Task A_typical_record_prints_as_one_page(string path) => browser.VisitAsync(site, path, 1280, async page =>
    {
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type /Page\b(?!s)"));
    });
}

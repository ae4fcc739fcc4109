using System.Text;
using System.Text.RegularExpressions;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Systems;

[Collection(nameof(SiteTests))]
public sealed partial class RecordAccessTests(DirectorySite site, Browser browser)
{
    /// <summary>7.5 points, in CSS pixels.</summary>
    private const double SmallestReadable = 10;

    private const string SmallestText = """
        () => {
          const sizes = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const parent = texts.currentNode.parentElement;
            if (texts.currentNode.data.trim() && parent.checkVisibility()) {
              sizes.push(parseFloat(getComputedStyle(parent).fontSize));
            }
          }
          return Math.min(...sizes);
        }
        """;

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

    [Fact]
    public Task Every_record_prints_as_one_page_that_can_be_read() => browser.VisitAsync(site, "/systems", 1280, async page =>
    {
        var systems = site.Services.GetRequiredService<CurrentRegister>().Value.Systems;
        foreach (var system in systems)
        {
            await page.GotoAsync(new Uri(site.Address, PublicPath.Of(system)).ToString());
            var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
            var pages = PdfPage().Count(pdf);
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var smallest = await page.EvaluateAsync<double>(SmallestText);
            Assert.Equal((system.Slug, 1), (system.Slug, pages));
            Assert.True(smallest >= SmallestReadable, $"{system.Slug} has text of {smallest} CSS pixels");
        }

        Assert.Equal(42, systems.Length);
    });

    [GeneratedRegex(@"/Type /Page\b(?!s)")]
    private static partial Regex PdfPage();
}

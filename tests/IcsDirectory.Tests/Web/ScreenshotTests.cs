using System.Globalization;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Draws pages so that people can look at them; scripts/screenshots.sh says which.</summary>
[Collection(nameof(SiteTests))]
public sealed class ScreenshotTests(DirectorySite site, Browser browser)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    private static readonly string[] Paths = (Environment.GetEnvironmentVariable("SCREENSHOT_PATHS") ?? "/")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In CSS pixels, the margins taken off.</summary>
    private const int A4Width = 680;

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Pages_can_be_drawn(int width)
    {
        foreach (var path in Paths)
        {
            var file = Path.Combine(Folder, $"{NameOf(path)}-{width.ToString(CultureInfo.InvariantCulture)}.png");
            await browser.VisitAsync(site, path, width, page => DrawAsync(page, file));
            Assert.True(new FileInfo(file).Length > 1_000);
        }
    }

    [Fact]
    public async Task Pages_can_be_drawn_as_on_paper()
    {
        foreach (var path in Paths)
        {
            var file = Path.Combine(Folder, $"{NameOf(path)}-print.png");
            await browser.VisitAsync(site, path, A4Width, async page =>
            {
                await page.EmulateMediaAsync(new() { Media = Media.Print });
                Assert.False(await page.Locator(".app-nav").IsVisibleAsync());
                Assert.False(await page.Locator("#site-search").IsVisibleAsync());
                await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            });
        }
    }

    private static async Task DrawAsync(IPage page, string file)
    {
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        if (Environment.GetEnvironmentVariable("SCREENSHOT_README") is { } readme && page.ViewportSize!.Width == 1280)
        {
            await page.ScreenshotAsync(new() { Path = readme });
        }
    }

    private static string NameOf(string path) =>
        path == "/" ? "home" : string.Concat(path.Trim('/').Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}

using System.Globalization;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Draws pages so that people can look at them; scripts/screenshots.sh says which.</summary>
[Collection(nameof(SiteTests))]
public sealed class ScreenshotTests(DirectorySite site, Browser browser)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "screenshots");

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Pages_can_be_drawn(int width)
    {
        var paths = (Environment.GetEnvironmentVariable("SCREENSHOT_PATHS") ?? "/").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in paths)
        {
            var file = Path.Combine(Folder, $"{NameOf(path)}-{width.ToString(CultureInfo.InvariantCulture)}.png");
            await browser.VisitAsync(site, path, width, page => DrawAsync(page, file));
            Assert.True(new FileInfo(file).Length > 1_000);
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

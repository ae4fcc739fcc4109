using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>Pages as they are once the directory has published rounds of its own.</summary>
[Collection(nameof(SiteTests))]
public sealed class PublishedRoundsInBrowserTests(Browser browser) : IDisposable
{
    private readonly DirectorySite _site = new();

    [Fact]
    public async Task Rounds_beside_each_other_are_accessible_and_fit_a_phone()
    {
        MadeUpPublication.AddTwo(_site);
        MadeUpPublication.Add(_site, "2028-03", "Survey of March 2028", null);
        foreach (var path in new[] { "/rounds", "/rounds/2027-03", "/rounds/2028-03", "/status" })
        {
            foreach (var width in new[] { 1280, 360 })
            {
                await browser.VisitAsync(_site, path, width, async page =>
                {
                    await page.EvaluateAsync("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
                    await page.AssertAccessibleAsync();
                    await page.AssertNoSidewaysScrollAsync();
                });
            }
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_mark_of_a_demonstration_is_accessible_and_fits_a_phone(int width)
    {
        MadeUpPublication.AddDemonstration(_site);
        await browser.VisitAsync(_site, "/systems/devon", width, async page =>
        {
            Assert.True(await page.Locator("aside[aria-label='Demonstration data']").IsVisibleAsync());
            await page.AssertAccessibleAsync();
            await page.AssertNoSidewaysScrollAsync();
        });
    }

    public void Dispose() => _site.Dispose();
}

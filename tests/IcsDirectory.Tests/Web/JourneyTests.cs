using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Readers on their way through the site: without script, by keyboard alone, on a phone.</summary>
[Collection(nameof(SiteTests))]
public sealed class JourneyTests(DirectorySite site, Browser browser)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Without_script_a_supplier_finds_a_town_its_system_and_an_earlier_day(int width) =>
        browser.VisitAsync(site, "/", width, async page =>
        {
            var search = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox);
            await search.FillAsync("Hull");
            await search.PressAsync("Enter");
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Humber and North Yorkshire", Exact = true }).ClickAsync();
            Assert.Contains("Humber and North Yorkshire", await page.TitleAsync(), StringComparison.Ordinal);
            await page.Locator("#at").FillAsync("2022-05-10");
            await page.GetByRole(AriaRole.Button, new() { Name = "Show that day" }).ClickAsync();
            Assert.Equal("/systems/humber-and-north-yorkshire/at/2022-05-10", new Uri(page.Url).AbsolutePath);
        }, options => options.JavaScriptEnabled = false);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public Task Without_script_the_list_is_narrowed_and_widened_again(int width) =>
        browser.VisitAsync(site, "/systems", width, async page =>
        {
            if (!await page.Locator("#region-london").IsVisibleAsync())
            {
                await page.Locator("#filter summary").ClickAsync();
            }

            await page.Locator("#region-london").CheckAsync();
            await page.Locator("#filter button").ClickAsync();
            Assert.Equal(5, await page.Locator(".app-results__item").CountAsync());
            await page.Locator(".app-chips__chip").First.ClickAsync();
            Assert.Equal(42, await page.Locator(".app-results__item").CountAsync());
        }, options => options.JavaScriptEnabled = false);

    [Fact]
    public Task With_script_a_ticked_choice_shows_at_once_and_keeps_the_focus() =>
        browser.VisitAsync(site, "/systems", 1280, async page =>
        {
            await page.Locator("#region-london").CheckAsync();
            await Assertions.Expect(page.Locator(".app-results__item")).ToHaveCountAsync(5);
            Assert.Contains("5 of 42", await page.Locator("#list-count").TextContentAsync() ?? "", StringComparison.Ordinal);
            Assert.Equal("region-london", await page.EvaluateAsync<string>("document.activeElement.id"));
            Assert.Equal("?region=london", new Uri(page.Url).Query.Replace("&sort=name", "", StringComparison.Ordinal));
            await page.AssertAccessibleAsync();
        });

    [Fact]
    public Task By_keyboard_alone_a_reader_skips_to_the_content_and_narrows_the_list() =>
        browser.VisitAsync(site, "/systems", 1280, async page =>
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            Assert.Equal("main-content", await FocusedAsync(page));
            for (var stop = 0; stop < 150 && await FocusedAsync(page) != "region-london"; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
            }

            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/systems?*region=london*");
            Assert.Equal(5, await page.Locator(".app-results__item").CountAsync());
        }, options => options.JavaScriptEnabled = false);

    [Theory]
    [InlineData("/systems/greater-manchester")]
    [InlineData("/systems")]
    [InlineData("/status")]
    public Task At_200_per_cent_nothing_is_cut_off(string path) =>
        browser.VisitAsync(site, path, 640, page => page.AssertNoSidewaysScrollAsync(), options => options.DeviceScaleFactor = 2);

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.id");
}

using IcsDirectory.Tests.Web;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Search;

[Collection(nameof(SiteTests))]
public sealed class SuggestBoxTests(DirectorySite site, Browser browser)
{
    [Fact]
    public Task An_offer_is_chosen_with_the_keyboard_alone() => VisitAsync(async page =>
    {
        await TypeAsync(page, "manch");
        await page.Keyboard.PressAsync("ArrowDown");

        var box = page.Locator("#home-search");
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("home-search-offers-0", await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("true", await page.Locator("#home-search-offers-0").GetAttributeAsync("aria-selected"));
        await page.AssertAccessibleAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/systems/greater-manchester");
    });

    [Fact]
    public Task Escape_closes_the_offers_and_keeps_the_words() => VisitAsync(async page =>
    {
        await TypeAsync(page, "manch");
        await page.Keyboard.PressAsync("Escape");

        Assert.True(await page.Locator("#home-search-offers").IsHiddenAsync());
        Assert.Equal("manch", await page.Locator("#home-search").InputValueAsync());
    });

    [Fact]
    public Task Enter_without_a_choice_searches() => VisitAsync(async page =>
    {
        await TypeAsync(page, "manch");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=manch");
    });

    private Task VisitAsync(Func<IPage, Task> look) => browser.VisitAsync(site, "/", 1280, look);

    private static async Task TypeAsync(IPage page, string words)
    {
        await page.Locator("#home-search").PressSequentiallyAsync(words);
        await page.Locator("#home-search-offers li").First.WaitForAsync();
    }
}

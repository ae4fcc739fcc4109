using AngleSharp.Dom;

namespace IcsDirectory.Tests.Web;

/// <summary>The list of systems and its map, on the content that the repository ships.</summary>
[Collection(nameof(SiteTests))]
public sealed class ListPageTests(DirectorySite site, Browser browser)
{
    [Fact]
    public async Task All_42_systems_are_listed_and_mapped()
    {
        var page = await site.GetPageAsync("/systems");

        Assert.Equal(42, page.QuerySelectorAll(".app-results__item").Length);
        Assert.Equal(42, page.QuerySelectorAll(".app-tilemap__link").Length);
        Assert.Equal(42, page.QuerySelectorAll(".app-tile__code").DistinctBy(code => code.TextContent).Count());
        Assert.All(page.QuerySelectorAll(".app-tile__code"), code => Assert.InRange(code.TextContent.Length, 2, 5));
        Assert.Equal("All 42 systems", StatusOf(page));
        Assert.StartsWith("Find a system: All 42 systems", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_the_survey_shows_the_seven_structures_that_it_named_and_nothing_that_came_later()
    {
        var page = await site.GetPageAsync("/systems?at=2022-05-10");

        Assert.Contains("Known by 2022: 7", TextOf(page, ".app-legend"), StringComparison.Ordinal);
        Assert.Contains("Not known: 35", TextOf(page, ".app-legend"), StringComparison.Ordinal);
        Assert.Equal(35, CountOf(page, "structure-not_known"));
        Assert.Contains("no integrated care boards yet", TextOf(page, "main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Board replaced", TextOf(page, "main"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".app-results__title a"), link => Assert.EndsWith("/at/2022-05-10", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_of_the_mergers_counts_36_boards_30_of_them_among_the_42()
    {
        var page = await site.GetPageAsync("/systems?at=2026-04-01");

        Assert.Contains("On 1 April 2026 there were 36 integrated care boards: 30 of the 42, and 6 set up later.", TextOf(page, "main"), StringComparison.Ordinal);
        Assert.Equal(12, page.QuerySelectorAll(".app-results__text").Count(line => line.TextContent.Contains("Board replaced on 1 April 2026", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Following_the_count_of_a_choice_gives_that_many_systems()
    {
        var page = await site.GetPageAsync("/systems?structure=shared_service&structure=hub_and_spoke&q=trust");
        foreach (var box in page.QuerySelectorAll("input[name=region]"))
        {
            var narrowed = await site.GetPageAsync($"/systems?structure=shared_service&structure=hub_and_spoke&q=trust&region={box.GetAttribute("value")}");
            Assert.Equal(CountOf(page, box.Id!), narrowed.QuerySelectorAll(".app-results__item").Length);
        }
    }

    [Fact]
    public async Task A_chip_takes_its_own_choice_away_and_keeps_the_others()
    {
        var page = await site.GetPageAsync("/systems?q=trust&region=london&lead=not_known&letter=N&sort=population&at=2026-04-01");
        var chips = page.QuerySelectorAll(".app-chips__chip").ToDictionary(chip => chip.TextContent.Trim(), chip => chip.GetAttribute("href"));

        Assert.Equal(
            ["Remove Words: trust", "Remove Region: London", "Remove Procurement lead: Not known", "Remove Letter: N", "Remove As at 1 April 2026"], chips.Keys);
        Assert.Equal("/systems?q=trust&lead=not_known&letter=N&sort=population&at=2026-04-01", chips["Remove Region: London"]);
        Assert.Equal("/systems?q=trust&region=london&lead=not_known&letter=N&sort=population", chips["Remove As at 1 April 2026"]);
        Assert.Equal("/systems", page.QuerySelector(".app-chips li:last-child a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_left_out()
    {
        var page = await site.GetPageAsync("/systems?region=atlantis&at=yesterday&sort=colour&page=-1&letter=%C3%9F&colour=blue&evidence=<script>");

        Assert.Equal("All 42 systems", StatusOf(page));
        Assert.Equal(7, page.QuerySelectorAll("#ignored li").Length);
    }

    [Theory]
    [InlineData("/systems?at=2000-01-01")]
    [InlineData("/systems?at=2199-01-01")]
    [InlineData("/systems?at=2026-04-01&recorded=2020-01-01")]
    [InlineData("/systems?page=999999999")]
    [InlineData("/systems?q=%1B%F0%9F%8F%A5%22%27--&q=2&letter=AA")]
    [InlineData("/systems?q=no-such-word-anywhere")]
    public async Task A_strange_question_gets_a_page(string path) =>
        Assert.NotNull((await site.GetPageAsync(path)).QuerySelector("[role=status]"));

    [Fact]
    public async Task A_search_for_nothing_known_leads_to_the_search_of_everything()
    {
        var page = await site.GetPageAsync("/systems?q=Manchestr%20%26%20co");

        Assert.Equal("0 of 42 systems", StatusOf(page));
        Assert.NotNull(page.QuerySelector("a[href='/search?q=Manchestr%20%26%20co']"));
    }

    [Fact]
    public async Task On_an_earlier_day_nothing_is_said_that_only_today_tells()
    {
        var page = await site.GetPageAsync("/systems?at=2023-01-01&q=dorset");

        Assert.Contains("Nothing is known of this day. What is said of it without a date may have held.", TextOf(page, ".app-results__item"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_are_told_of_the_list_and_the_comparison()
    {
        using var map = await site.GetAsync("/sitemap.xml");
        var text = await map.Content.ReadAsStringAsync();

        Assert.Contains("/systems</loc>", text, StringComparison.Ordinal);
        Assert.Contains("/compare</loc>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public Task Facets_are_open_beside_the_list_and_folded_on_a_phone_without_script(int width, bool isOpen) =>
        browser.VisitAsync(site, "/systems", width, async page =>
        {
            Assert.Equal(isOpen, await page.Locator("#region-london").IsVisibleAsync());
            if (!isOpen)
            {
                await page.Locator(".app-facets__panel > summary").ClickAsync();
            }

            await page.Locator("#region-london").CheckAsync();
            await page.Locator("#at").FillAsync("2022-05-10");
            await page.Locator(".app-facets button").ClickAsync();
            Assert.Equal("5 of 42 systems on 10 May 2022", await page.Locator("[role=status]").TextContentAsync());
        }, options => options.JavaScriptEnabled = false);

    private static string StatusOf(IDocument page) => TextOf(page, "[role=status]");

    private static string TextOf(IDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int CountOf(IDocument page, string box) =>
        int.Parse(page.QuerySelector($"label[for='{box}'] .app-facets__count")!.TextContent.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture);
}

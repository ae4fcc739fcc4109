namespace IcsDirectory.Tests.Web;

[Collection(nameof(SiteTests))]
public sealed class HomePageTests(DirectorySite site)
{
    [Fact]
    public async Task The_headline_numbers_say_what_they_are_of_and_when()
    {
        var text = (await site.GetPageAsync("/")).GetElementById("headline")!.Closest("section")!.TextContent;

        Assert.All(["of 34 (35.3%)", "of 34 (64.7%)", "of 34 (82.4%)", "Reported, 10 May 2022."], words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_system_has_a_tile() =>
        Assert.Equal(42, (await site.GetPageAsync("/")).QuerySelectorAll(".app-tilemap__link").Length);

    [Fact]
    public async Task What_changed_last_and_what_is_not_known_are_shown()
    {
        var page = await site.GetPageAsync("/");

        Assert.Equal(6, page.QuerySelectorAll(".app-timeline__item").Length);
        Assert.NotNull(page.QuerySelector("a[href='/systems?unknown=everything']"));
    }
}

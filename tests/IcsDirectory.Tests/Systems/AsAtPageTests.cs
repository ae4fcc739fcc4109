using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Systems;

[Collection(nameof(SiteTests))]
public sealed class AsAtPageTests(DirectorySite site)
{
    private static readonly string[] NamedInMay2022 =
    [
        "birmingham-and-solihull", "greater-manchester", "lancashire-and-south-cumbria", "north-central-london", "north-west-london", "somerset",
        "south-east-london",
    ];

    [Theory]
    [InlineData("birmingham-and-solihull", 1)]
    [InlineData("greater-manchester", 1)]
    [InlineData("lancashire-and-south-cumbria", 1)]
    [InlineData("north-central-london", 2)]
    [InlineData("north-west-london", 2)]
    [InlineData("somerset", 1)]
    [InlineData("south-east-london", 2)]
    [InlineData("gloucestershire", 0)]
    public async Task On_10_May_2022_only_what_was_reported_by_then_is_in_force(string slug, int statements)
    {
        var page = await site.GetPageAsync($"/systems/{slug}/at/2022-05-10");
        var shown = page.QuerySelectorAll("[aria-labelledby=statements] .app-statement");

        Assert.Equal(statements, shown.Count(card => card.TextContent.Contains("Reported 10 May 2022", StringComparison.Ordinal)));
        Assert.Equal(NamedInMay2022.Contains(slug), statements > 0);
        Assert.Null(page.QuerySelector(".app-banner"));
        Assert.Null(page.QuerySelector("[aria-labelledby=events]"));
    }

    [Fact]
    public async Task The_day_is_said_with_a_way_to_today_and_an_address_of_its_own()
    {
        var page = await site.GetPageAsync("/systems/frimley/at/2022-05-10");

        Assert.Contains("10 May 2022", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("they were set up on 1 July 2022", page.QuerySelector(".app-as-at")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/systems/frimley", page.QuerySelector(".app-as-at a")!.GetAttribute("href"));
        Assert.EndsWith("/systems/frimley/at/2022-05-10", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undated_statements_stand_apart_on_a_past_day()
    {
        var undated = (await site.GetPageAsync("/systems/gloucestershire/at/2022-05-10")).QuerySelector("[aria-labelledby=undated]")!;

        Assert.Contains("We cannot say whether these held on 10 May 2022", undated.TextContent, StringComparison.Ordinal);
        Assert.Contains("Shared service", undated.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_published_later_is_shown_as_published_by_then()
    {
        var page = await site.GetPageAsync("/systems/greater-manchester/at/2022-05-10?recorded=2022-05-10");

        Assert.Empty(page.QuerySelectorAll(".app-statement"));
        Assert.Contains("as published here by 10 May 2022", page.QuerySelector(".app-as-at")!.TextContent, StringComparison.Ordinal);
    }
}

using System.Net;

namespace IcsDirectory.Tests.Web;

/// <summary>The comparison, on the content that the repository ships.</summary>
[Collection(nameof(SiteTests))]
public sealed class ComparePageTests(DirectorySite site)
{
    [Fact]
    public async Task Systems_stand_side_by_side_with_what_is_known_and_what_is_not()
    {
        var page = await site.GetPageAsync("/compare?systems=birmingham-and-solihull,somerset,frimley");

        Assert.Equal(
            ["Birmingham and Solihull", "Somerset", "Frimley"], page.QuerySelectorAll(".app-compare thead a").Select(link => link.TextContent));
        var structure = page.QuerySelectorAll(".app-compare tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("Structure", StringComparison.Ordinal));
        Assert.Contains("Known for some only", structure.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Hub and spoke", "Hub and spoke"], structure.QuerySelectorAll("strong").Select(term => term.TextContent));
        Assert.Equal("not known", structure.QuerySelector(".app-unknown")!.TextContent);
    }

    [Fact]
    public async Task An_earlier_day_shows_only_what_was_known_then()
    {
        var page = await site.GetPageAsync("/compare?systems=black-country,somerset&at=2022-05-10");
        var structure = page.QuerySelectorAll(".app-compare tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains("Structure", StringComparison.Ordinal));

        Assert.Equal("not known", structure.QuerySelectorAll("td")[0].TextContent.Trim());
        Assert.Contains("Hub and spoke", structure.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("set up on 1 July 2022", page.QuerySelector(".app-compare thead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_of_no_system_is_named_and_a_fifth_system_left_out_aloud()
    {
        var page = await site.GetPageAsync("/compare?systems=devon,dorset,devon,nowhere,somerset,sussex,frimley&colour=blue");

        Assert.Equal(4, page.QuerySelectorAll(".app-compare thead a").Length);
        Assert.Equal(2, page.QuerySelectorAll("#ignored li").Length);
        Assert.Contains("Left out: Frimley.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_leads_to_an_address_worth_sharing()
    {
        using var answer = await site.GetAsync("/compare?systems=devon&systems=dorset&systems=&systems=devon&at=2022-05-10");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/compare?systems=devon,dorset&at=2022-05-10", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?systems=")]
    [InlineData("/compare?systems=%E2%80%AE,%F0%9F%8F%A5,..%2F,%3Cscript%3E")]
    public async Task Without_a_system_there_is_the_form_alone(string path)
    {
        var page = await site.GetPageAsync(path);

        Assert.Null(page.QuerySelector(".app-compare"));
        Assert.Equal(4, page.QuerySelectorAll("select[name=systems]").Length);
        Assert.Equal(43, page.QuerySelectorAll("#system-0 option").Length);
    }
}

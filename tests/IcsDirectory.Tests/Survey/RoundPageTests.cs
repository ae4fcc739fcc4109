using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

[Collection(nameof(SiteTests))]
public sealed class RoundPageTests(DirectorySite site)
{
    [Fact]
    public async Task The_index_lists_both_rounds_the_latest_first() =>
        Assert.Equal(
            ["/rounds/2022-05-hsj", "/rounds/2021-06-nhse-briefing"],
            (await site.GetPageAsync("/rounds")).QuerySelectorAll(".app-results__title a").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("/rounds/2022-05-hsj", "responded", "34 of 42")]
    [InlineData("/rounds/2022-05-hsj", "no-dedicated-lead", "22 of 34")]
    [InlineData("/rounds/2021-06-nhse-briefing", "engaged", "35 of 42")]
    [InlineData("/rounds/2021-06-nhse-briefing", "some-progress", "24 of 42")]
    [InlineData("/rounds/2021-06-nhse-briefing", "lead-nominated", "4 of 42")]
    public async Task A_round_shows_its_totals(string path, string id, string number) =>
        Assert.Contains(number, (await site.GetPageAsync(path)).GetElementById(id)!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_round_of_totals_says_why_there_is_no_list_of_answers()
    {
        var page = await site.GetPageAsync("/rounds/2022-05-hsj");

        Assert.Contains("gives only totals", page.GetElementById("not-known")!.Closest("section")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not known", page.GetElementById("dedicated-lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/sources/most-icss-have-still-not-appointed-procurement-l-2022']"));
    }

    [Fact]
    public async Task A_round_that_never_was_is_not_found()
    {
        using var answer = await site.GetAsync("/rounds/1999-01-nobody");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Systems;

[Collection(nameof(SiteTests))]
public sealed class FactPageTests(DirectorySite site)
{
    [Fact]
    public async Task A_statement_can_be_cited_from_its_own_address()
    {
        var path = await PathOfStructureAsync("somerset");
        var page = await site.GetPageAsync(path);
        var citation = page.GetElementById("citation")!.TextContent;

        Assert.StartsWith("ICS Procurement Directory (", citation, StringComparison.Ordinal);
        Assert.Contains("‘Structure: Hub and spoke’, Somerset. Reported 10 May 2022; recorded ", citation, StringComparison.Ordinal);
        Assert.EndsWith(new Uri(site.Address, path).AbsoluteUri, citation, StringComparison.Ordinal);
        Assert.Contains("Applies to", page.QuerySelector(".app-statement__facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_asked_for_under_another_system_is_found_under_its_own()
    {
        var path = await PathOfStructureAsync("somerset");
        using var response = await site.GetAsync(path.Replace("somerset", "devon", StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.MovedPermanently, path), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task The_history_shows_what_was_added_when_on_which_source()
    {
        var page = await site.GetPageAsync("/systems/somerset/history");
        var change = page.QuerySelectorAll(".app-timeline__item").Single(i => i.TextContent.Contains("Hub and spoke", StringComparison.Ordinal));

        Assert.All(
            ["Published here", "Structure", "Reported 10 May 2022", "Future Care Capital", "snapshot at May 2022"],
            text => Assert.Contains(text, change.TextContent, StringComparison.Ordinal));
        Assert.StartsWith("Recorded on ", page.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> PathOfStructureAsync(string slug) =>
        (await site.GetPageAsync($"/systems/{slug}/at/2022-05-10")).QuerySelector(".app-statement__foot a")!.GetAttribute("href")!;
}

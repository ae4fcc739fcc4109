using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Sources;

[Collection(nameof(SiteTests))]
public sealed class SourcePageTests(DirectorySite site)
{
    private const string Survey = "/sources/most-icss-have-still-not-appointed-procurement-l-2022";

    [Fact]
    public async Task All_57_sources_are_listed_by_publisher()
    {
        var page = await site.GetPageAsync("/sources");
        var publishers = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent).ToList();

        Assert.Equal(57, publishers.Count);
        Assert.Equal(publishers.Order(StringComparer.OrdinalIgnoreCase), publishers);
        Assert.NotNull(page.QuerySelector("table caption"));
    }

    [Fact]
    public async Task Words_narrow_the_list()
    {
        var page = await site.GetPageAsync("/sources?q=procurement+policy");

        Assert.Equal("1 of 57 sources", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains("No source has these words", (await site.GetPageAsync("/sources?q=zzz")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_shows_everything_that_rests_on_it()
    {
        var page = await site.GetPageAsync(Survey);

        Assert.Equal(7, page.QuerySelectorAll("[aria-labelledby=systems] h3").Length);
        Assert.Contains("34 of 42 ICSs responded", page.QuerySelector("[aria-labelledby=nation]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/rounds/2022-05-hsj", page.QuerySelector("[aria-labelledby=rounds] a")!.GetAttribute("href"));
        Assert.Contains("has not opened it", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_source_is_followed_by_nobody_on_our_behalf()
    {
        var link = (await site.GetPageAsync(Survey)).QuerySelector("dl a[href^=https]")!;

        Assert.Equal("nofollow noopener", link.GetAttribute("rel"));
        Assert.Equal(link.GetAttribute("href"), link.TextContent);
    }
}

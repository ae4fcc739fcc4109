using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Events;

[Collection(nameof(SiteTests))]
public sealed class EventPageTests(DirectorySite site)
{
    [Fact]
    public async Task Events_are_listed_by_date_the_latest_first()
    {
        var headings = (await site.GetPageAsync("/events")).QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();

        Assert.Equal("1 April 2026", headings[0]);
        Assert.Equal("20 May 2025", headings[^1]);
    }

    [Fact]
    public async Task An_event_says_which_bodies_went_over_whole_and_which_in_part()
    {
        var page = await site.GetPageAsync("/events/2026-04-01-thames-valley");
        var parties = page.QuerySelector("[aria-labelledby=parties]")!.TextContent;

        Assert.Matches(@"NHS Frimley Integrated Care Board: a part of its area", parties);
        Assert.Matches(@"NHS Buckinghamshire, Oxfordshire and Berkshire West Integrated Care Board: the whole of its area", parties);
        Assert.Contains("Merger: Bodies, or parts of them, become one body.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("High confidence", page.QuerySelector("[aria-labelledby=basis]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_names_its_systems_and_is_not_called_a_merger()
    {
        var page = await site.GetPageAsync("/events/2025-07-14-cluster-birmingham-and-solihull");

        Assert.Equal(["Birmingham and Solihull", "Black Country"], page.QuerySelectorAll("[aria-labelledby=members] a").Select(a => a.TextContent));
        Assert.Contains("It is not a merger.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Reported 14 July 2025", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}

namespace IcsDirectory.Tests.Web;

/// <summary>Pages say no more than is known, on the content that the repository ships.</summary>
[Collection(nameof(SiteTests))]
public sealed class HonestWordsTests(DirectorySite site)
{
    private const string Recorded = "as published here by 1 January 2022";

    [Theory]
    [InlineData("/status?recorded=2022-01-01")]
    [InlineData("/systems?recorded=2022-01-01")]
    [InlineData("/compare?systems=devon,dorset&recorded=2022-01-01")]
    [InlineData("/systems/devon/at/2022-05-10?recorded=2022-01-01")]
    public async Task The_recorded_day_stands_in_banner_and_title_and_nothing_had_been_published(string path)
    {
        var page = await site.GetPageAsync(path);
        var banner = page.QuerySelector(".app-as-at")!.TextContent;

        Assert.Contains(Recorded, banner, StringComparison.Ordinal);
        Assert.Contains("Nothing had been published here by 1 January 2022", banner, StringComparison.Ordinal);
        Assert.Contains(Recorded, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_form_keeps_the_recorded_day_and_fills_no_day()
    {
        var page = await site.GetPageAsync("/status?recorded=2022-01-01");

        Assert.Equal("2022-01-01", page.QuerySelector("main input[name=recorded]")!.GetAttribute("value"));
        Assert.Equal("", page.QuerySelector("main input[name=at]")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("[aria-labelledby=known] caption"), caption => Assert.Contains(Recorded, caption.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/status", "counted neither as having a dedicated lead nor as having someone involved", "Nobody at all")]
    [InlineData("/status", "(derived: 34 − 12 − 5)", "by what they answered")]
    [InlineData("/status", "was not published in the summary that this directory holds", "never published")]
    [InlineData("/status", "Something definite is known about the lead", "Lead known")]
    [InlineData("/methodology", "could not say or have no single lead by design", "nobody at all")]
    [InlineData("/about", "was not published in the summary that this directory holds", "was not published. An")]
    [InlineData("/rounds/2022-05-hsj", "was not published in the summary that this directory holds", "Only totals were published")]
    [InlineData("/systems/frimley", "Split between", "What stands below")]
    [InlineData("/systems/gloucestershire", "no separate statement on the host", "never published")]
    [InlineData("/systems/gloucestershire/at/2022-05-10", "There is no statement in force on that day. An undated one stands below.", "This directory holds no statement")]
    [InlineData("/systems/devon/at/2022-05-10", "are given as of today", "This directory holds no statement")]
    [InlineData("/systems/black-country", "Procurement in the Black Country", "Procurement in Black Country")]
    [InlineData("/systems/somerset/history", "Published here", "by an editor")]
    [InlineData("/events", "Reported 14 July 2025", "Boards share leaders but")]
    [InlineData("/bodies?at=2026-03-31", "all of the 42 that were set up on 1 July 2022", "0 set up later")]
    public async Task A_page_says_what_is_known_and_no_more(string path, string said, string tooMuch)
    {
        var text = Words((await site.GetPageAsync(path)).QuerySelector("main")!.TextContent);

        Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(tooMuch, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_names_the_system_and_the_statement_that_it_is_about()
    {
        var record = await site.GetPageAsync("/systems/somerset");
        var page = await site.GetPageAsync(record.QuerySelector(".app-statement__foot a[href*='fact=']")!.GetAttribute("href")!);

        Assert.Contains("Tell us about Somerset", Words(page.QuerySelector("h1")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("It says now: “", Words(page.QuerySelector("main")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citation_of_a_past_record_says_what_had_been_published_when_it_was_cited()
    {
        var page = await site.GetPageAsync("/systems/devon/at/2024-05-10");

        Assert.Contains("/systems/devon/at/2024-05-10?recorded=", page.GetElementById("citation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("?recorded=", page.QuerySelector("p.app-print-only:last-child")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

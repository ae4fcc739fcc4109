using System.Net;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Systems;

[Collection(nameof(SiteTests))]
public sealed class RecordPageTests(DirectorySite site)
{
    [Fact]
    public async Task A_record_answers_a_supplier_first_and_says_what_is_not_known()
    {
        var page = await site.GetPageAsync("/systems/greater-manchester");
        var answer = page.QuerySelector("[aria-labelledby=short-answer]")!;

        Assert.Equal("Short answer for a supplier", page.QuerySelector("h2")!.TextContent);
        Assert.Contains("Provider federation", answer.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, answer.QuerySelectorAll(".app-unknown").Length);
        Assert.All(answer.QuerySelectorAll("a[href^='/corrections']"), a => Assert.EndsWith("?system=greater-manchester", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_statement_has_its_definition_source_dates_quote_confidence_and_address()
    {
        var page = await site.GetPageAsync("/systems/greater-manchester");
        var card = page.QuerySelector(".app-statement")!;
        string[] expected =
        [
            "Structure", "Provider federation", "In place", "Trusts keep their own teams", "“work closely together supported by a small central team”",
            "Most ICSs have still not appointed procurement lead", "Future Care Capital", "Reported 10 May 2022", "Medium confidence: a report at second hand",
            "secondary summary of HSJ", "Recorded here",
        ];

        Assert.All(expected, text => Assert.Contains(text, card.TextContent, StringComparison.Ordinal));
        Assert.StartsWith("/systems/greater-manchester/facts/", card.QuerySelector(".app-statement__foot a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_has_names_codes_region_population_places_trusts_and_neighbours()
    {
        var page = await site.GetPageAsync("/systems/surrey-heartlands");
        var facts = page.QuerySelector("[aria-labelledby=about]")!.TextContent;

        Assert.All(
            ["NHS Surrey Heartlands Integrated Care Board", "QXU", "E54000063", "E54000052", "South East", "residents in mid-2020", "(part)", "Frimley"],
            text => Assert.Contains(text, facts, StringComparison.Ordinal));
        Assert.Contains("It may have changed since.", page.QuerySelector("[aria-labelledby=trusts]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frimley", 3)]
    [InlineData("north-west-london", 1)]
    [InlineData("suffolk-and-north-east-essex", 2)]
    public async Task A_replaced_board_names_its_successors_and_the_day(string slug, int successors)
    {
        var banner = (await site.GetPageAsync($"/systems/{slug}")).QuerySelector(".app-banner")!;

        Assert.Contains("1 April 2026", banner.TextContent, StringComparison.Ordinal);
        Assert.Equal(successors, banner.QuerySelectorAll("a[href^='/bodies/']").Length);
    }

    [Fact]
    public async Task Twelve_records_carry_the_banner()
    {
        var bodies = await site.GetPageAsync("/bodies");
        var ended = bodies.QuerySelectorAll("[aria-labelledby=ended] tbody tr").Length;

        Assert.Equal(12, ended);
        Assert.Null((await site.GetPageAsync("/systems/hampshire-and-isle-of-wight")).QuerySelector(".app-banner"));
    }

    [Fact]
    public async Task What_was_so_earlier_stands_apart()
    {
        var page = await site.GetPageAsync("/systems/north-central-london");

        Assert.Contains("nclicb.nclcontractqueries@nhs.net", page.QuerySelector("[aria-labelledby=earlier]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("An earlier one stands below", page.QuerySelector("[aria-labelledby=short-answer]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/systems/devon?at=2022-05-10", "/systems/devon/at/2022-05-10")]
    [InlineData("/systems/devon?at=2022-05-10&recorded=2026-01-01", "/systems/devon/at/2022-05-10?recorded=2026-01-01")]
    [InlineData("/systems/devon/at/yesterday", "/systems/devon?at=yesterday")]
    [InlineData("/systems/devon/at/2999-01-01", "/systems/devon?at=2999-01-01")]
    public async Task A_day_has_one_address(string asked, string address)
    {
        using var response = await site.GetAsync(asked);

        Assert.Equal((HttpStatusCode.Redirect, address), (response.StatusCode, response.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Every_record_has_a_title_of_90_characters_at_most_which_names_system_and_days()
    {
        _ = site.Address; // starts it
        foreach (var system in site.Services.GetRequiredService<CurrentRegister>().Value.Systems)
        {
            foreach (var (path, days) in new[] { ("", ""), ("/at/2022-09-30", "2022"), ("/at/2022-09-30?recorded=2023-09-30", "2023") })
            {
                var title = (await site.GetPageAsync($"/systems/{system.Slug}{path}")).Title!;
                Assert.InRange(title.Length, 1, 90);
                Assert.Contains(system.Name, title, StringComparison.Ordinal);
                Assert.Contains(days, title, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/systems/devon?at=yesterday", "#ignored", "at=yesterday")]
    [InlineData("/systems/devon?colour=blue", "#ignored", "colour")]
    [InlineData("/systems/devon?at=2099-01-01", ".app-as-at", "has not come yet")]
    public async Task What_cannot_be_answered_is_named(string asked, string where, string text) =>
        Assert.Contains(text, (await site.GetPageAsync(asked)).QuerySelector(where)!.TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("/systems/nowhere")]
    [InlineData("/systems/nowhere/at/2022-05-10")]
    [InlineData("/systems/nowhere/history")]
    [InlineData("/systems/devon/facts/00000000")]
    [InlineData("/sources/nothing")]
    [InlineData("/events/nothing")]
    [InlineData("/bodies/nothing")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}

using AngleSharp.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Statistics;

[Collection(nameof(SiteTests))]
public sealed class StatusPageTests(DirectorySite site)
{
    [Theory]
    [InlineData("responded", 34, 42, "81.0%", "Reported")]
    [InlineData("did-not-respond", 8, 42, "19.0%", "Reported")]
    [InlineData("dedicated-lead", 12, 34, "35.3%", "Reported")]
    [InlineData("dedicated-lead-of-all", 12, 42, "28.6%", "Reported")]
    [InlineData("responsible-not-dedicated", 5, 34, "14.7%", "Reported")]
    [InlineData("neither", 17, 34, "50.0%", "Derived: 34 − 12 − 5")]
    [InlineData("no-dedicated-lead", 22, 34, "64.7%", "Derived: 34 − 12")]
    [InlineData("structure-work-in-progress", 28, 34, "82.4%", "Reported")]
    [InlineData("structure-details-given", 6, 34, "17.6%", "Reported")]
    [InlineData("named", 7, 42, "16.7%", "Counted")]
    [InlineData("leads-identified", 0, 12, "0.0%", "Counted")]
    public async Task Each_number_of_the_acceptance_table_stands_with_its_basis(string id, int n, int of, string percentage, string basis)
    {
        var row = (await site.GetPageAsync("/status")).GetElementById(id)!;

        Assert.Contains($"{n} of {of} {percentage}", Words(row), StringComparison.Ordinal);
        Assert.Contains($"{basis}, 10 May 2022.", Words(row), StringComparison.Ordinal);
        Assert.NotEmpty(Words(row.QuerySelector(".app-numbers__definition")!));
    }

    [Fact]
    public async Task Both_readings_of_the_majority_are_said()
    {
        var text = Words(Section(await site.GetPageAsync("/status"), "majority"));

        Assert.Contains("17 of 34 (50.0%), which is not a majority", text, StringComparison.Ordinal);
        Assert.Contains("22 of 34 (64.7%), which is a majority", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seven_named_and_six_with_details_are_reconciled_and_no_lead_is_identified()
    {
        var section = Section(await site.GetPageAsync("/status"), "names");

        Assert.Contains("0 of 12 can be given to a system by name", Words(section), StringComparison.Ordinal);
        Assert.Contains("names 7 systems with something about them, but only 6 gave details", Words(section), StringComparison.Ordinal);
        Assert.Contains("at least 1 of those named must also be among the 28", Words(section), StringComparison.Ordinal);
        Assert.Equal(
            ["Birmingham and Solihull", "Greater Manchester", "Lancashire and South Cumbria", "North Central London", "North West London", "Somerset", "South East London"],
            section.QuerySelectorAll("li a").Select(Words));
    }

    [Fact]
    public async Task The_charts_are_tables_whose_parts_add_up_to_42()
    {
        var tables = Section(await site.GetPageAsync("/status"), "survey").QuerySelectorAll("table.app-bars").ToList();

        Assert.Equal([12, 5, 17, 8], Numbers(tables[0]));
        Assert.Equal([6, 28, 8], Numbers(tables[1]));
        Assert.All(tables, table => Assert.Equal(table.QuerySelectorAll("tbody tr").Length, table.QuerySelectorAll("svg.app-bar").Length));
    }

    [Fact]
    public async Task The_earlier_round_stands_beside_the_later_one_with_a_caution()
    {
        var text = Words(Section(await site.GetPageAsync("/status"), "trend"));

        Assert.Contains("35 of 42 (83.3%)", text, StringComparison.Ordinal);
        Assert.Contains("24 of 42 (57.1%)", text, StringComparison.Ordinal);
        Assert.Contains("4 of 42 (9.5%) lead nominated", text, StringComparison.Ordinal);
        Assert.Contains("a lead who was nominated is not the same as a dedicated lead", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-06-29", false, false)]
    [InlineData("2021-06-30", false, true)]
    [InlineData("2022-05-09", false, true)]
    [InlineData("2022-05-10", true, true)]
    public async Task A_day_shows_the_rounds_reported_by_then(string at, bool hasSurvey, bool hasTrend)
    {
        var page = await site.GetPageAsync($"/status?at={at}");

        Assert.Equal((hasSurvey, hasTrend), (page.GetElementById("survey") is not null, page.GetElementById("trend") is not null));
    }

    [Fact]
    public async Task On_10_May_2022_the_seven_structures_that_the_source_names_are_known()
    {
        var known = Section(await site.GetPageAsync("/status?at=2022-05-10"), "known");

        Assert.Contains("7 of 42 (16.7%) Structure known", Words(known), StringComparison.Ordinal);
        Assert.Contains("&at=2022-05-10", known.QuerySelector(".app-figure__foot a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_is_named_and_a_day_ahead_is_today()
    {
        var page = await site.GetPageAsync("/status?at=soon&colour=blue");
        var ahead = await site.GetPageAsync("/status?at=2150-01-01");

        Assert.Contains("at=soon", page.GetElementById("ignored")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("colour", page.GetElementById("ignored")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("has not come yet", ahead.QuerySelector(".app-as-at")!.TextContent, StringComparison.Ordinal);
    }

    private static IElement Section(IDocument page, string id) => page.GetElementById(id)!.Closest("section")!;

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<int> Numbers(IElement table) =>
        table.QuerySelectorAll("td.app-bars__number").Select(cell => int.Parse(cell.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
}

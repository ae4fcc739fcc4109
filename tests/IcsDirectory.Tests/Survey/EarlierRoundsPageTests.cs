using AngleSharp.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>A round that asked 36 systems after one that asked 42, after the two whose totals others published.</summary>
public sealed class EarlierRoundsPageTests : IDisposable
{
    private readonly DirectorySite _site = new();

    [Fact]
    public async Task The_round_stands_beside_the_earlier_ones_and_says_what_differs()
    {
        MadeUpPublication.AddTwo(_site);
        var section = (await _site.GetPageAsync("/rounds/2027-03")).GetElementById("earlier")!.Closest("section")!;
        var figures = section.QuerySelector("table")!;

        Assert.Equal(
            ["What is counted", "HSJ survey of procurement leads and structures, May 202210 May 2022. Totals only", .. Heads("Survey of March 2026", "Survey of March 2027"), "What differs"],
            figures.QuerySelectorAll("thead th").Select(Words));
        var responded = figures.QuerySelector("tr[data-row=responded]")!;
        Assert.Equal(["34 of 42", "34 of 42", "34 of 36"], Numbers(responded));
        Assert.Contains("Defined otherwise in HSJ survey of procurement leads and structures, May 2022: “Systems that answered, of all 42 asked.”", Words(responded), StringComparison.Ordinal);
        Assert.Contains("Other systems: 42 are covered by HSJ survey of procurement leads and structures, May 2022, 36 by Survey of March 2027.", Words(responded), StringComparison.Ordinal);
        Assert.Contains("Other systems: 42 asked in Survey of March 2026, 36 in Survey of March 2027, 36 in both.", Words(responded), StringComparison.Ordinal);
        Assert.Equal(["12 of 34", "12 of 34", "12 of 34"], Numbers(figures.QuerySelector("tr[data-row=dedicated-lead]")!));
        Assert.Contains("NHS England briefing on procurement in systems, June 2021 (30 June 2021) counted other things", Words(section), StringComparison.Ordinal);

        var lead = section.QuerySelector("#beside-lead")!.Closest("table")!;
        Assert.Equal(["12 of 34", "12 of 34"], Numbers(lead.QuerySelector("tr[data-row=dedicated]")!));
        Assert.Equal(["8 of 34", "8 of 34"], Numbers(lead.QuerySelector("tr[data-row=none]")!));
        Assert.Contains("Asked in Survey of March 2026, not in Survey of March 2027: ", Words(section.QuerySelector("[data-notes=lead]")!), StringComparison.Ordinal);
        Assert.Empty((await _site.GetPageAsync("/rounds/2022-05-hsj")).QuerySelectorAll("#earlier"));
    }

    [Fact]
    public async Task The_status_shows_the_latest_round_with_its_systems_and_all_rounds_in_the_trend()
    {
        MadeUpPublication.AddTwo(_site);
        var page = await _site.GetPageAsync("/status");
        var systems = MadeUpPublication.Systems(_site);

        Assert.Equal(systems.Take(12).Select(system => system.Name), page.QuerySelectorAll("#dedicated-lead td:last-child a").Select(Words));
        Assert.Equal(systems.Skip(17).Take(17).Select(system => system.Name), page.QuerySelectorAll("#neither td:last-child a").Select(Words));
        Assert.Contains("12 of 12", Words(page.GetElementById("leads-identified")!), StringComparison.Ordinal);
        Assert.DoesNotContain("can be given to a system by name", Words(page.Body!), StringComparison.Ordinal);
        var majority = Words(page.GetElementById("majority")!.Closest("section")!);
        Assert.Contains("No single lead, by design: 5 of 17", majority, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("worked out, not reported", majority, StringComparison.Ordinal);

        var trend = page.GetElementById("trend")!.Closest("section")!;
        Assert.Equal(5, trend.QuerySelectorAll("thead th").Length);
        Assert.Equal(["4 of 42", "12 of 34", "12 of 34", "12 of 34"], trend.QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td").Select(cell => Words(cell.QuerySelector("strong")!)));
        Assert.Contains("Other systems: 42 asked in Survey of March 2026, 36 in Survey of March 2027, 36 in both.", Words(trend), StringComparison.Ordinal);
        Assert.Contains("HSJ survey of procurement leads and structures, May 2022 gives a total only", Words(trend), StringComparison.Ordinal);

        var then = await _site.GetPageAsync("/status?at=2022-05-10");
        Assert.Contains("0 of 12 can be given to a system by name", Words(then.Body!), StringComparison.Ordinal);
        Assert.Equal(3, then.GetElementById("trend")!.Closest("section")!.QuerySelectorAll("thead th").Length);
    }

    public void Dispose() => _site.Dispose();

    private static IEnumerable<string> Heads(params string[] titles) => titles.Select(title => $"{title}{Time.UkCalendar.InWords(Time.UkCalendar.UkToday(TimeProvider.System))}. By system");

    private static IEnumerable<string> Numbers(IElement row) => row.QuerySelectorAll("strong").Select(Words);

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

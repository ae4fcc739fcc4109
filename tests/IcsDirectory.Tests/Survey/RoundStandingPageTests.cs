using System.Text.RegularExpressions;
using IcsDirectory.Tests.Web;
using IcsDirectory.Time;

namespace IcsDirectory.Tests.Survey;

/// <summary>A round without results is never said to have reported anything.</summary>
public sealed partial class RoundStandingPageTests : IDisposable
{
    private readonly DirectorySite _site = new();
    private readonly DateTime _now = DateTime.UtcNow;

    [Fact]
    public async Task Each_page_says_where_a_round_without_results_stands()
    {
        MadeUpPublication.Add(_site, "running", "Running round", null, ("opensOn", _now.AddDays(-1)), ("closesOn", _now.AddDays(14)));
        MadeUpPublication.Add(_site, "coming", "Coming round", null, ("opensOn", _now.AddDays(1)), ("closesOn", _now.AddDays(14)));
        MadeUpPublication.Add(_site, "over", "Past round", null, ("opensOn", _now.AddDays(-9)), ("closesOn", _now.AddDays(-1)));
        MadeUpPublication.Add(_site, "planned", "Planned round", null);
        (string Slug, string Words)[] expected =
        [
            ("running", $"Open until {UkTime.InWords(_now.AddDays(14))} by its timetable"), ("coming", $"Not open yet, to be opened on {UkTime.InWords(_now.AddDays(1))}"),
            ("over", $"Closed on {UkTime.InWords(_now.AddDays(-1))} by its timetable, results not published yet"), ("planned", "Not open yet, and when it opens is not set"),
        ];

        var list = await _site.GetPageAsync("/rounds");
        var status = (await _site.GetPageAsync("/status")).QuerySelector("main")!.TextContent;
        foreach (var (slug, words) in expected)
        {
            var item = list.QuerySelector($".app-results__title a[href='/rounds/{slug}']")!.Closest("li")!.TextContent;
            var page = (await _site.GetPageAsync($"/rounds/{slug}")).DocumentElement.OuterHtml;
            Assert.All([item, status, page], text => Assert.Contains(words, text, StringComparison.Ordinal));
            Assert.All([item, page], text => Assert.DoesNotMatch(Reported(), text));
        }

        Assert.DoesNotContain("undated", status, StringComparison.Ordinal);
        Assert.DoesNotContain("undated", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("reported undated", await _site.Reader.GetStringAsync("/search?q=Planned+round"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("running", (await _site.GetPageAsync("/status?at=2022-05-10")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        Assert.EndsWith("/rounds/2021-06-nhse-briefing", list.QuerySelectorAll(".app-results__title a")[^1].GetAttribute("href"), StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    [GeneratedRegex(@"\breported\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reported();
}

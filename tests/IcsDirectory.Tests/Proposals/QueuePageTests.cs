using System.Globalization;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Proposals;

public sealed class QueuePageTests : IDisposable
{
    private readonly DirectorySite _site = new();

    [Fact]
    public async Task An_empty_queue_says_so()
    {
        var desk = await Desk.OpenAsync(_site);
        var page = await desk.OpenAsync("/editor");
        Assert.Contains("0 open proposals", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing waits", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sorted_narrowed_counted_and_paged()
    {
        var desk = await Desk.OpenAsync(_site);
        var old = desk.Given("somerset", p => (p.SubmittedAt, p.ReplyAddress) = (DateTime.UtcNow.AddDays(-3), "one@example.org"), Desk.Add(Desk.Draft(StatementProperty.Host)));
        var staff = desk.Given("devon", p => (p.SubmittedAt, p.Door) = (DateTime.UtcNow.AddDays(-2), ProposalDoor.Staff), Desk.Add(Desk.Draft(StatementProperty.Contact)));
        var again = desk.Given("somerset", p => (p.SubmittedAt, p.ReplyAddress) = (DateTime.UtcNow.AddHours(-1), "ONE@example.org"), Desk.Add(Desk.Draft(StatementProperty.Policy) with { SourceUrl = "" }));
        var settled = desk.Given("somerset", p => p.State = ProposalState.Settled, Desk.Add(Desk.Draft(StatementProperty.Policy)));

        Assert.Equal([old.Reference, staff.Reference, again.Reference], await ShownAsync(desk, "/editor"));
        Assert.Equal([again.Reference, staff.Reference, old.Reference], await ShownAsync(desk, "/editor?sort=new"));
        Assert.Equal([staff.Reference, old.Reference, again.Reference], await ShownAsync(desk, "/editor?sort=system"));
        Assert.Equal([staff.Reference, old.Reference, again.Reference], await ShownAsync(desk, "/editor?sort=risk"));
        Assert.Equal([staff.Reference], await ShownAsync(desk, "/editor?door=staff"));
        Assert.Equal([staff.Reference], await ShownAsync(desk, "/editor?risk=lead_or_contact"));
        Assert.Equal([old.Reference, staff.Reference], await ShownAsync(desk, "/editor?risk=first"));
        Assert.Equal([old.Reference, again.Reference], await ShownAsync(desk, "/editor?system=somerset"));
        Assert.Empty(await ShownAsync(desk, "/editor?state=asked"));
        var page = await desk.OpenAsync("/editor?system=somerset");
        Assert.Contains("2 of 3 open proposals", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somerset (2)", page.QuerySelector("#system")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(settled.Reference, page.Body!.TextContent, StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 30))
        {
            desk.Given("dorset", Desk.Add(Desk.Draft(StatementProperty.Host)));
        }

        Assert.Equal(25, (await ShownAsync(desk, "/editor")).Count);
        Assert.Equal(8, (await ShownAsync(desk, "/editor?page=2")).Count);
        Assert.Equal(8, (await ShownAsync(desk, $"/editor?page={int.MaxValue}")).Count);
        Assert.Equal("/editor?system=dorset&page=2", (await desk.OpenAsync("/editor?system=dorset")).QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Contains("Many at once", (await desk.OpenAsync("/editor?system=dorset")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/editor?system='%3B--&door=x&risk=%3Cscript%3E&state=%00x&sort=zzz&page=-1", false)]
    [InlineData("/editor?system=%3Cscript%3Ealert(1)%3C/script%3E&page=abc", true)]
    public async Task Hostile_choices_narrow_to_nothing_and_run_nothing(string path, bool isAnswered)
    {
        var desk = await Desk.OpenAsync(_site);
        desk.Given("dorset", Desk.Add(Desk.Draft(StatementProperty.Host)));
        using var response = await desk.Editor.GetAsync(path);
        Assert.Equal(isAnswered ? 200 : 400, (int)response.StatusCode);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Freshness_lists_the_longest_unconfirmed_first()
    {
        var desk = await Desk.OpenAsync(_site);
        var page = await desk.OpenAsync("/editor/freshness");
        var days = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("time")[0].GetAttribute("datetime")!).ToList();
        var london = await desk.OpenAsync("/editor/freshness?region=london&unknown=yes");

        Assert.NotEmpty(days);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Equal((5 * ReadFreshness.Properties.Length).ToString(CultureInfo.InvariantCulture), london.QuerySelectorAll("tbody tr").Length.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("never", london.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static async Task<List<string>> ShownAsync(Desk desk, string path) =>
        [.. (await desk.OpenAsync(path)).QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
}

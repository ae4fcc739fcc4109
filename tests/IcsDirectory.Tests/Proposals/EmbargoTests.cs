using System.Globalization;
using System.Net;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Cms;
using IcsDirectory.Tests.Web;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Proposals;

/// <summary>What is accepted for a date is nowhere before it, and there once it has come.</summary>
public sealed class EmbargoTests : IDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);
    private readonly ManualClock _clock = new() { Now = DateTimeOffset.UtcNow };
    private readonly DirectorySite _site;

    public EmbargoTests() => _site = DirectorySite.With([], services => services.AddSingleton<TimeProvider>(_clock));

    [Fact]
    public async Task It_is_published_by_itself_when_its_date_comes_and_not_with_anything_else()
    {
        var desk = await Desk.OpenAsync(_site);
        var (kept, other) = (
            desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Portal, value: "kept for later"))),
            desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Policy, value: "published at once"))));
        using var accepted = await desk.DecideAsync(kept, "Accept", 0, [.. In(minutes: 10), ("Publication.Note", "told in advance")]);
        using var meanwhile = await desk.DecideAsync(other, "Accept");
        await _clock.TickAsync(Turn);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (accepted.StatusCode, meanwhile.StatusCode));
        Assert.Equal(ProposalState.Submitted, desk.Read(kept.Id).State);
        Assert.DoesNotContain(Versions(desk), version => version.Contains("kept for later", StringComparison.Ordinal));
        Assert.DoesNotContain(desk.Register.Sources, source => source.Url.Host == "papers.example.org" && desk.Register.StatementsOf(source).All(s => s.Value != "published at once"));
        Assert.Contains("Waiting for its date", (await desk.OpenAsync("/editor")).QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        _clock.Now += TimeSpan.FromMinutes(11);
        await _clock.TickUntilAsync(Turn, () => desk.Read(kept.Id).State == ProposalState.Settled && desk.Register.FindSystem("devon")!.Statements.Any(statement => statement.Value == "kept for later"));

        var change = desk.Read(kept.Id).Changes.Single();
        var published = desk.Standing("devon", StatementProperty.Portal);
        Assert.Equal((ProposalState.Settled, "told in advance", "editor"), (desk.Read(kept.Id).State, change.PublicNote, change.DecidedByRole));
        Assert.Equal((published.Id, published.RecordedAt), (change.PublishedStatementId, change.PublishedAt!.Value));
        Assert.True(published.RecordedAt > change.EmbargoedUntil!.Value);
    }

    [Fact]
    public async Task It_comes_back_when_its_statement_changed_meanwhile()
    {
        var desk = await Desk.OpenAsync(_site);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);
        var (kept, other) = (desk.Given("dorset", Desk.End(old, "2026-01-01")), desk.Given("dorset", Desk.Withdraw(old)));
        using var accepted = await desk.DecideAsync(kept, "Accept", 0, In(minutes: 10));
        using var withdrawn = await desk.DecideAsync(other, "Accept");

        _clock.Now += TimeSpan.FromMinutes(11);
        await _clock.TickUntilAsync(Turn, () => desk.Read(kept.Id).Changes.Single().Decision == ChangeDecision.Pending);

        var change = desk.Read(kept.Id).Changes.Single();
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (accepted.StatusCode, withdrawn.StatusCode));
        Assert.Equal((ChangeDecision.Pending, null, ProposalState.Submitted), (change.Decision, change.EmbargoedUntil, desk.Read(kept.Id).State));
        Assert.Contains("changed before the date", change.Reason, StringComparison.Ordinal);
        Assert.Contains("changed before the date", (await desk.OpenAsync(kept)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_taken_back_before_its_date_and_decided_anew()
    {
        var desk = await Desk.OpenAsync(_site);
        var proposal = desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Portal, value: "taken back")));
        using var kept = await desk.DecideAsync(proposal, "Accept", 0, In(minutes: 10));
        var open = await desk.OpenAsync(proposal);
        using var back = await desk.DecideAsync(proposal, "TakeBack");
        using var twice = await desk.SendAsync(open, "TakeBack", proposal.Changes[0]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (back.StatusCode, twice.StatusCode));
        Assert.Equal((ChangeDecision.Pending, null), (desk.Read(proposal.Id).Changes[0].Decision, desk.Read(proposal.Id).Changes[0].EmbargoedUntil));

        _clock.Now += TimeSpan.FromMinutes(11);
        await _clock.TickAsync(Turn);
        Assert.DoesNotContain(Versions(desk), version => version.Contains("taken back", StringComparison.Ordinal));
        using var accepted = await desk.DecideAsync(proposal, "Accept");
        Assert.Equal("taken back", desk.Standing("devon", StatementProperty.Portal).Value);
        using var late = await desk.SendAsync(open, "TakeBack", proposal.Changes[0]);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Theory]
    [InlineData("2020-01-01", "09:00", "#Publication_EmbargoOn-error")]
    [InlineData("", "09:00", "#Publication_EmbargoOn-error")]
    [InlineData("2027-02-30", "09:00", "#Publication_EmbargoOn-error")]
    [InlineData("2027-03-28", "01:30", "#Publication_EmbargoTime-error")] // the clocks go forward
    public async Task A_date_that_will_not_do_is_refused_and_kept(string on, string time, string problem)
    {
        var desk = await Desk.OpenAsync(_site);
        var proposal = desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Host)));

        using var refused = await desk.DecideAsync(proposal, "Accept", 0, ("Publication.EmbargoOn", on), ("Publication.EmbargoTime", time));

        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(page.QuerySelector(problem));
        Assert.Equal(time, page.QuerySelector("#Publication_EmbargoTime")!.GetAttribute("value"));
    }

    public void Dispose() => _site.Dispose();

    private (string Name, string Value)[] In(int minutes)
    {
        var until = UkTime.Of(_clock.GetUtcNow().UtcDateTime.AddMinutes(minutes));
        return [("Publication.EmbargoOn", until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Publication.EmbargoTime", until.ToString("HH:mm", CultureInfo.InvariantCulture))];
    }

    /// <summary>The statements of every version of Devon's document, drafts included.</summary>
    private static IEnumerable<string> Versions(Desk desk)
    {
        var contents = desk.Site.Services.GetRequiredService<IContentService>();
        var key = desk.Site.Services.GetRequiredService<IcsDirectory.Content.PublishedDocuments>().System("devon")!.Key;
        return contents.GetVersions(contents.GetById(key)!.Id).Select(version => version.GetValue<string>("statements") ?? "");
    }
}

using System.Net;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Proposals;

/// <summary>Two editors at once: the second sees what the first did beside what they typed, and can still finish.</summary>
public sealed class TwoEditorsTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    [Fact]
    public async Task What_the_second_typed_can_still_be_published_as_a_correction()
    {
        var (first, second) = (await Desk.OpenAsync(site), await Desk.OpenAsync(site));
        var proposal = first.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Host, value: "proposed")));
        var stale = await second.OpenAsync(proposal);
        using var done = await first.DecideAsync(proposal, "Edit", 0, ("Input.Value", "by the first"));

        using var refused = await second.SendAsync(stale, "Edit", proposal.Changes[0], ("Input.Value", "by the second"), ("Publication.Note", "a note"));
        var conflict = await DirectorySite.DocumentOfAsync(refused);
        using var begun = await second.SendAsync(conflict, "Begin");
        var form = await DirectorySite.DocumentOfAsync(begun);
        using var corrected = await second.SendAsync(form, "Correct");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.Redirect), (refused.StatusCode, begun.StatusCode, corrected.StatusCode));
        Assert.Contains("by the first", conflict.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("by the second", conflict.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("a note", form.QuerySelector("#Publication_Note")!.TextContent.Trim());
        Assert.Equal("by the second", first.Standing("devon", StatementProperty.Host).Value);
    }

    [Fact]
    public async Task Where_only_another_change_was_decided_the_second_sends_again()
    {
        var (first, second) = (await Desk.OpenAsync(site), await Desk.OpenAsync(site));
        var proposal = first.Given("somerset", Desk.Add(Desk.Draft(StatementProperty.Host)), Desk.Add(Desk.Draft(StatementProperty.Policy)));
        var stale = await second.OpenAsync(proposal);
        using var done = await first.DecideAsync(proposal, "Reject", 0, ("Reason", "not so"));

        using var refused = await second.SendAsync(stale, "Edit", proposal.Changes[1], ("Input.Value", "typed by the second"));
        var fresh = await DirectorySite.DocumentOfAsync(refused);
        using var finished = await second.SendAsync(fresh, "Edit", proposal.Changes[1]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Redirect), (refused.StatusCode, finished.StatusCode));
        Assert.Contains("not so", fresh.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("typed by the second", first.Standing("somerset", StatementProperty.Policy).Value);
    }

    [Fact]
    public async Task A_statement_that_was_corrected_meanwhile_is_not_corrected_twice()
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);
        var (one, other) = (
            desk.Given("dorset", Desk.Correct(old, Desk.Draft(StatementProperty.StructureModel, "hub_and_spoke"))),
            desk.Given("dorset", Desk.Correct(old, Desk.Draft(StatementProperty.StructureModel, "programme_board"))));
        var stale = await desk.OpenAsync(other);
        Assert.Contains(one.Reference, stale.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var done = await desk.DecideAsync(one, "Accept");

        using var refused = await desk.SendAsync(stale, "Accept", other.Changes[0]);
        var fresh = await DirectorySite.DocumentOfAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("hub_and_spoke", desk.Standing("dorset", StatementProperty.StructureModel).Code);
        Assert.Null(fresh.QuerySelector("form[action*='handler=Accept']"));
        Assert.NotNull(fresh.QuerySelector("form[action*='handler=Reject']"));
        var next = await desk.OpenAsync(fresh.QuerySelector("a[href*='?from=']")!.GetAttribute("href")!);
        Assert.Contains("programme_board", next.QuerySelector("#Input_Code")!.QuerySelector("option[selected]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_wins()
    {
        var (first, second) = (await Desk.OpenAsync(site), await Desk.OpenAsync(site));
        var proposal = first.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Host)));
        var (one, other) = (await first.OpenAsync(proposal), await second.OpenAsync(proposal));

        var answers = await Task.WhenAll(first.SendAsync(one, "Accept", proposal.Changes[0]), second.SendAsync(other, "Accept", proposal.Changes[0]));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single(first.Register.FindSystem("frimley")!.Statements);
    }

    [Fact]
    public async Task What_its_author_took_back_is_not_published()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("kent-and-medway", Desk.Add(Desk.Draft(StatementProperty.Host)));
        var stale = await desk.OpenAsync(proposal);
        using (var db = desk.Database)
        {
            db.Proposals.Single(p => p.Id == proposal.Id).State = ProposalState.Withdrawn;
            db.SaveChanges();
        }

        using var refused = await desk.SendAsync(stale, "Accept", proposal.Changes[0]);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Empty(desk.Register.FindSystem("kent-and-medway")!.Statements);
    }
}

using System.Net;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Proposals;

/// <summary>An editor's own edits go the way of a proposal that is accepted at once.</summary>
public sealed class DirectEditTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    private static readonly (string Name, string Value)[] Typed =
    [
        ("Input.Property", "host"), ("Input.Value", "a host typed by an editor"), ("Input.Stage", "in_place"), ("Input.EffectiveOn", "2025"), ("Input.EffectivePrecision", "year"),
        ("Input.SourceUrl", "https://papers.example.org/host"), ("Input.SourceTitle", "About the host"), ("Input.SourcePublisher", "A board"), ("Publication.Note", "seen in a paper"),
    ];

    [Fact]
    public async Task A_new_statement_is_a_settled_proposal_of_an_editor()
    {
        var desk = await Desk.OpenAsync(site);

        using var published = await desk.SendAsync(await desk.OpenAsync("/editor/systems/frimley/statements/new"), "", null, Typed);

        using var db = desk.Database;
        var proposal = db.Proposals.Include(p => p.Changes).Single(p => p.SystemSlug == "frimley" && p.Door == ProposalDoor.Editor);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal((ProposalState.Settled, "seen in a paper"), (proposal.State, proposal.Changes.Single().PublicNote));
        Assert.Equal("a host typed by an editor", desk.Standing("frimley", StatementProperty.Host).Value);
        Assert.Empty(desk.MailsAbout(proposal));
        Assert.Contains("Published", (await desk.OpenAsync(published.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_is_corrected_ended_and_withdrawn()
    {
        var desk = await Desk.OpenAsync(site);
        var first = desk.Standing("somerset", StatementProperty.StructureModel);
        using var corrected = await desk.SendAsync(await desk.OpenAsync($"/editor/statements/{first.Id}"), "Correct", null, ("Input.Value", "said better"));
        var second = desk.Standing("somerset", StatementProperty.StructureModel);
        using var ended = await desk.SendAsync(await desk.OpenAsync($"/editor/statements/{second.Id}"), "End", null, ("Input.EndsOn", "2026-01"));
        using var early = await desk.SendAsync(await desk.OpenAsync($"/editor/statements/{second.Id}"), "End", null, ("Input.EndsOn", "1999-01"));
        using var withdrawn = await desk.SendAsync(await desk.OpenAsync($"/editor/statements/{second.Id}"), "Withdraw");

        var all = desk.Register.FindSystem("somerset")!.Statements;
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (corrected.StatusCode, ended.StatusCode, early.StatusCode, withdrawn.StatusCode));
        Assert.Equal(("said better", first.Source, "2026-01"), (second.Value, second.Source, all.Single(s => s.Id == second.Id).EndsOn!.Text));
        Assert.All([first, second], statement => Assert.NotNull(all.Single(s => s.Id == statement.Id).WithdrawnAt));
    }

    [Fact]
    public async Task A_correction_of_what_was_changed_meanwhile_is_shown_beside_it_and_can_be_sent_again()
    {
        var (one, other) = (await Desk.OpenAsync(site), await Desk.OpenAsync(site));
        var statement = one.Standing("devon", StatementProperty.SharedBody);
        var stale = await other.OpenAsync($"/editor/statements/{statement.Id}");
        using var ended = await one.SendAsync(await one.OpenAsync($"/editor/statements/{statement.Id}"), "End", null, ("Input.EndsOn", "2026-04-05"));

        using var refused = await other.SendAsync(stale, "Correct", null, ("Input.Value", "typed meanwhile"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (ended.StatusCode, refused.StatusCode));
        var fresh = await DirectorySite.DocumentOfAsync(refused);
        using var again = await other.SendAsync(fresh, "Correct");

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("5 April 2026", fresh.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("typed meanwhile", fresh.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("typed meanwhile", one.Standing("devon", StatementProperty.SharedBody).Value);
    }

    [Theory]
    [InlineData("/editor/statements/ffffffff")]
    [InlineData("/editor/systems/nowhere/statements/new")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var desk = await Desk.OpenAsync(site);
        using var response = await desk.Editor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task An_unfinished_draft_of_the_document_is_neither_published_nor_lost()
    {
        var desk = await Desk.OpenAsync(site);
        var contents = site.Services.GetRequiredService<IContentService>();
        var document = contents.GetById(site.Services.GetRequiredService<PublishedDocuments>().System("dorset")!.Key)!;
        document.SetValue("notes", "unfinished notes");
        document.Name = "Dorset unfinished";
        contents.Save(document);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);

        using var corrected = await desk.SendAsync(await desk.OpenAsync($"/editor/statements/{old.Id}"), "Correct", null, ("Input.Value", "published beside a draft"));

        var after = contents.GetById(document.Key)!;
        var system = desk.Register.FindSystem("dorset")!;
        Assert.Equal(HttpStatusCode.Redirect, corrected.StatusCode);
        Assert.Equal(("Dorset", "published beside a draft"), (system.Name, desk.Standing("dorset", StatementProperty.StructureModel).Value));
        Assert.DoesNotContain("unfinished", system.Notes, StringComparison.Ordinal);
        Assert.Equal(("unfinished notes", "Dorset unfinished", true), (after.GetValue<string>("notes"), after.Name, after.Edited));
        Assert.Contains("published beside a draft", after.GetValue<string>("statements"), StringComparison.Ordinal);
        Assert.Equal(after.GetValue<string>("statements"), after.Properties["statements"]!.GetValue(published: true));
    }
}

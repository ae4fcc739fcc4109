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

    [Fact]
    public async Task Dates_are_understood_as_people_write_them()
    {
        var desk = await Desk.OpenAsync(site);

        using var published = await desk.SendAsync(
            await desk.OpenAsync("/editor/systems/mid-and-south-essex/statements/new"), "", null,
            [.. Typed, ("Input.EffectiveOn", "10 May 2022"), ("Input.EffectivePrecision", ""), ("Input.EndsOn", "April 2026"), ("Input.SourceUrl", "https://papers.example.org/dates"), ("Input.SourcePublishedOn", "9 May 2022")]);

        var statement = desk.Register.FindSystem("mid-and-south-essex")!.Statements.Single(s => s.Value == "a host typed by an editor");
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal(("2022-05-10", DatePrecision.Day), (statement.EffectiveOn.Text, statement.EffectiveOn.Precision));
        Assert.Equal(("2026-04", "2022-05-09"), (statement.EndsOn!.Text, statement.Source.PublishedOn.Text));
    }

    [Theory]
    [InlineData("Property", 41)]
    [InlineData("Code", 41)]
    [InlineData("Value", 501)]
    [InlineData("Stage", 41)]
    [InlineData("Scope", 401)]
    [InlineData("SourceSlug", 201)]
    [InlineData("SourceUrl", 2_001)]
    [InlineData("SourceTitle", 251)]
    [InlineData("SourcePublisher", 201)]
    [InlineData("SourcePublishedOn", 41)]
    [InlineData("Quote", 401)]
    [InlineData("Page", 51)]
    [InlineData("EffectiveOn", 41)]
    [InlineData("EndsOn", 41)]
    [InlineData("Confidence", 41)]
    [InlineData("Caveat", 501)]
    public async Task Whatever_is_too_long_is_told_beside_its_field_and_stays_there(string field, int length)
    {
        var desk = await Desk.OpenAsync(site);
        var text = (field == "SourceUrl" ? "https://papers.example.org/" : "").PadRight(length, 'x');

        using var refused = await desk.SendAsync(await desk.OpenAsync("/editor/systems/frimley/statements/new"), "", null, [.. Typed, ($"Input.{field}", text)]);

        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(page.QuerySelector($"#Input_{field}-error"));
        var shown = page.QuerySelector($"#Input_{field}")!;
        Assert.True(shown.LocalName == "select" || (shown.GetAttribute("value") ?? shown.TextContent).Trim() == text);
    }

    [Theory]
    [InlineData("End", HttpStatusCode.BadRequest)]
    [InlineData("Withdraw", HttpStatusCode.Redirect)]
    public async Task Only_what_counts_of_an_end_or_a_withdrawal_is_kept(string handler, HttpStatusCode expected)
    {
        var desk = await Desk.OpenAsync(site);
        var statement = desk.Register.FindSystem("north-central-london")!.Statements.First(s => s.WithdrawnAt is null);
        var page = await desk.OpenAsync($"/editor/statements/{statement.Id}");
        var hidden = page.QuerySelectorAll($"form[action*='handler={handler}'] input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!));
        using var fields = new FormUrlEncodedContent(hidden.Concat([new("Input.EndsOn", new string('9', 20_000)), new("Input.Value", new string('x', 20_000))]));

        using var answer = await desk.Editor.PostAsync($"/editor/statements/{statement.Id}?handler={handler}", fields);

        using var db = desk.Database;
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain(db.ProposedChanges.AsNoTracking().ToList(), change => change.Draft.Value.Length + change.Draft.EndsOn.Length > 10_000);
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

using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Events;

/// <summary>Events on the desk, on a site of their own.</summary>
public sealed class EventDeskTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    private const string Source = "waste-pipeline-notice-2026";

    private static readonly (string Name, string Value)[] Merger =
    [
        ("Input.Kind", "merger"), ("Input.Stage", "planned"), ("Input.EffectiveOn", "2027-04-01"), ("Input.EffectivePrecision", "day"),
        ("Input.Summary", "Two boards become one."), ("Input.Predecessors", "qnq"), ("Input.PartPredecessors", "qop"), ("Input.Successors", "qha"), ("Input.Source", Source), ("Input.Confidence", "low"),
    ];

    [Fact]
    public async Task Every_event_is_listed_with_its_state()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var page = await editor.OpenAsync("/editor/events");

        Assert.True(page.QuerySelectorAll("tbody tr").Length >= 15);
        Assert.Contains(page.QuerySelectorAll("tbody a"), link => link.GetAttribute("href") == "/editor/events/2026-04-01-essex");
    }

    [Fact]
    public async Task An_event_from_many_bodies_to_many_is_kept_as_a_draft_and_then_published()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var bodies = await TwoBoardsAsync(editor);
        using var draft = await editor.SubmitAsync("/editor/events/new", Fields("Two become two", bodies, "false"));
        Assert.True(draft.StatusCode == HttpStatusCode.Redirect, await draft.ErrorsAsync());
        var path = draft.Headers.Location!.ToString().Split('?')[0];
        using var unseen = await site.GetAsync("/events/" + path.Split('/')[^1]);
        using var published = await editor.SubmitAsync(path, Fields("Two become two", bodies, "true"));
        var page = await site.GetPageAsync("/events/" + path.Split('/')[^1]);

        Assert.Equal("/editor/events/2027-04-01-two-become-two", path);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Redirect), (unseen.StatusCode, published.StatusCode));
        Assert.Contains("Two boards become one.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(bodies, body => Assert.NotNull(page.QuerySelector($"main a[href='/bodies/{body}']")));
    }

    [Fact]
    public async Task A_form_opened_on_a_stored_event_has_what_is_stored()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var page = await editor.OpenAsync("/editor/events/2026-04-01-essex");

        Assert.Single(page.QuerySelectorAll("input[name='Input.Predecessors'][checked]"));
        Assert.Equal(2, page.QuerySelectorAll("input[name='Input.PartPredecessors'][checked]").Length);
        Assert.Single(page.QuerySelectorAll("input[name='Input.Successors'][checked]"));
        Assert.Equal("merger", page.QuerySelector("#Input_Kind option[selected]")!.GetAttribute("value"));
        Assert.NotEqual("", page.QuerySelector("#Input_Source option[selected]")!.GetAttribute("value"));
        Assert.Equal("2026-04-01", page.QuerySelector("#Input_EffectiveOn")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_shown_what_the_first_saved_and_can_still_finish()
    {
        using var ann = await site.SignInAsync(AccountRole.Editor);
        using var ben = await site.SignInAsync(AccountRole.Administrator);
        var bodies = await TwoBoardsAsync(ann);
        using var made = await ann.SubmitAsync("/editor/events/new", Fields("For two", bodies, "true"));
        var path = made.Headers.Location!.ToString().Split('?')[0];
        var (seenByAnn, seenByBen) = (await ann.OpenAsync(path), await ben.OpenAsync(path));

        using var first = await HtmlForm.In(ann, path, seenByAnn).Set(Fields("Ann’s title", bodies, "true")).SendAsync();
        using var second = await HtmlForm.In(ben, path, seenByBen).Set(Fields("Ben’s <b>title</b>", [bodies[1], bodies[0], bodies[2]], "true")).SendAsync();
        var conflict = await DirectorySite.DocumentOfAsync(second);
        using var third = await HtmlForm.In(ben, path, conflict).Set(Fields("Ben’s <b>title</b>", bodies, "true")).SendAsync();

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode, third.StatusCode));
        Assert.Equal("Ben’s <b>title</b>", conflict.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Contains("Ann’s title", conflict.QuerySelector("#Input_Title-other")!.TextContent, StringComparison.Ordinal);
        Assert.Null(conflict.QuerySelector("#Input_Summary-other"));
        Assert.Contains(conflict.QuerySelectorAll("#Input_Predecessors .app-other"), other => other.TextContent.Contains("went over whole", StringComparison.Ordinal));
        Assert.Equal("Ben’s <b>title</b>", (await site.GetPageAsync("/events/" + path.Split('/')[^1])).QuerySelector("h1")!.FirstChild!.TextContent.Trim());
    }

    [Fact]
    public async Task A_cluster_is_of_systems()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        (string, string)[] cluster =
        [
            ("Input.Title", "A made-up cluster"), ("Input.Kind", "cluster"), ("Input.Stage", "not_stated"), ("Input.EffectivePrecision", "undated"), ("Input.Summary", "They share a leader."),
            ("Input.Members", "devon"), ("Input.Members", "somerset"), ("Input.Source", Source), ("Input.Confidence", "low"), ("Publish", "true"),
        ];
        using var made = await editor.SubmitAsync("/editor/events/new", cluster);

        Assert.True(made.StatusCode == HttpStatusCode.Redirect, await made.ErrorsAsync());
        Assert.NotNull((await site.GetPageAsync("/events/a-made-up-cluster")).QuerySelector("main a[href='/systems/somerset']"));
    }

    [Theory]
    [InlineData("Input.Title", "", "Enter a title")]
    [InlineData("Input.Kind", "war", "Choose what kind")]
    [InlineData("Input.Stage", "in_place", "cannot begin in the future")]
    [InlineData("Input.EffectiveOn", "soon", "fits how exactly")]
    [InlineData("Input.Source", "no-such-source", "Choose the source")]
    [InlineData("Input.Predecessors", "no-such-body", "Choose bodies from the list")]
    [InlineData("Input.Members", "no-such-system", "Choose systems from the list")]
    [InlineData("Input.Quote", "a a a a a a a a a a a a a a a a a a a a a a a a a a", "at most 25 words")]
    [InlineData("Note", "one\r\ntwo", "on one line")]
    public async Task Bad_input_is_refused_beside_its_field_and_kept(string field, string value, string message)
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var bodies = await TwoBoardsAsync(editor);
        var fields = Fields("A title to keep", bodies, "true").Where(f => f.Name != field).Append((field, value)).ToArray();
        using var answer = await editor.SubmitAsync("/editor/events/new", fields);
        var page = await DirectorySite.DocumentOfAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Two boards become one.", page.QuerySelector("#Input_Summary")!.TextContent);
    }

    [Fact]
    public async Task A_form_cannot_set_what_it_does_not_have()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var bodies = await TwoBoardsAsync(editor);
        using var made = await editor.SubmitAsync("/editor/events/new", [.. Fields("Overreaching", bodies, "false"), ("Input.Slug", "devon"), ("Input.RecordedAt", "2001-01-01"), ("Slug", "devon"), ("Key", Guid.Empty.ToString())]);

        Assert.Equal("/editor/events/2027-04-01-overreaching?saved=true", made.Headers.Location!.ToString());
        Assert.True(Find("2027-04-01-overreaching").GetValue<DateTime>("recordedAt").Year > 2001);
    }

    [Fact]
    public async Task A_trust_is_listed_when_its_code_is_asked_for_and_nothing_is_lost()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        var bodies = await TwoBoardsAsync(editor);
        using var answer = await editor.SubmitAsync("/editor/events/new", [.. Fields("With a trust", bodies, "false"), ("OtherBodies", "rxf, zzz"), ("Show", "true")]);
        var page = await DirectorySite.DocumentOfAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(page.QuerySelector("input[name='Input.Successors'][value=rxf]"));
        Assert.Equal("With a trust", page.QuerySelector("#Input_Title")!.GetAttribute("value"));
    }

    [Fact]
    public async Task There_is_no_form_for_what_is_no_event()
    {
        using var editor = await site.SignInAsync(AccountRole.Editor);
        using var answer = await editor.GetAsync("/editor/events/devon");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static (string Name, string Value)[] Fields(string title, string[] bodies, string publish) =>
    [
        .. Merger.Select(field => field.Name switch
        {
            "Input.Predecessors" => (field.Name, bodies[0]),
            "Input.PartPredecessors" => (field.Name, bodies[1]),
            "Input.Successors" => (field.Name, bodies[2]),
            _ => field,
        }),
        ("Input.Title", title), ("Publish", publish),
    ];

    private static async Task<string[]> TwoBoardsAsync(HttpClient editor) =>
        [.. (await editor.OpenAsync("/editor/events/new")).QuerySelectorAll("input[name='Input.Successors']").Take(3).Select(box => box.GetAttribute("value")!)];

    private IContent Find(string slug) => site.Services.GetRequiredService<IContentService>().GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .Single(document => document.ContentType.Alias == "event" && document.GetValue<string>("slug") == slug);
}

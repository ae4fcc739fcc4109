using System.Net;
using System.Text.Json;
using IcsDirectory.Tests.Content.Editing;
using IcsDirectory.Tests.Web;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Survey;

/// <summary>An editor makes a round and arranges what it asks by forms alone.</summary>
public sealed class QuestionsOnTheDeskTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_round_is_made_a_question_is_added_moved_and_put_right_and_the_round_is_published_with_its_times()
    {
        var round = await MadeAsync("2031-03");
        var form = await desk.OpenAsync(round);
        var before = Count(form);
        Assert.InRange(before, 10, 60); // the standing questionnaire
        form = await PressAsync(form.Set(("Fields.purpose", "Made up for a test."), ("Fields.opensOn", "2031-03-01T09:00:00"), ("Fields.closesOn", "2031-03-29T17:00:00")), round, AddButton(form));
        Fill(form, before, "portal");
        form = await PressAsync(form, round, $"up:questions:{before}");
        using var twice = await form.SendAsync("publish");
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);
        Assert.Contains("Two questions have the id “portal”", (await DirectorySite.DocumentOfAsync(twice)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(desk.Register.FindRound("2031-03"));

        form = await HtmlForm.InAsync(desk.Editor, Desk.Address(round), twice);
        Assert.Equal("Which made-up catalogue is used?", form[$"Blocks.questions[{before - 1}].text"]);
        using var published = await form.Set($"Blocks.questions[{before - 1}].questionId", "catalogue").SendAsync("publish");
        await Desk.RedirectedAsync(published);

        var asked = desk.Register.FindRound("2031-03")!;
        Assert.Equal(new DateTime(2031, 3, 1, 9, 0, 0, DateTimeKind.Utc), asked.Plan.OpensAt);
        Assert.Equal("Made up for a test.", asked.Plan.Purpose);
        using var file = JsonDocument.Parse(await desk.Site.Reader.GetStringAsync("/rounds/2031-03/questionnaire.json"));
        var ids = file.RootElement.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("questions").EnumerateArray()).Select(question => question.GetProperty("id").GetString()).ToList();
        Assert.Equal(["catalogue", "anything-else"], ids[^2..]);
    }

    [Fact]
    public async Task A_choice_without_words_is_refused_with_what_was_typed_still_there()
    {
        var round = await MadeAsync("2032-03");
        var form = await desk.OpenAsync(round);
        var place = Count(form);
        form = await PressAsync(form, round, AddButton(form));
        Fill(form, place, "catalogue");

        using var refused = await form.Set(($"Blocks.questions[{place}].answerType", "one_choice"), ($"Blocks.questions[{place}].choices", "sometimes")).SendAsync("publish");

        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Contains("“sometimes” (choices of “catalogue”) has no words to show", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("sometimes", HtmlForm.In(desk.Editor, Desk.Address(round), page)[$"Blocks.questions[{place}].choices"]);
    }

    private async Task<IContent> MadeAsync(string slug)
    {
        using var made = await (await HtmlForm.OpenAsync(desk.Editor, "/editor/rounds", "main form.app-form")).Set(("Title", $"Made-up survey {slug}"), ("Slug", slug)).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return desk.Find("surveyRound", slug);
    }

    private static void Fill(HtmlForm form, int place, string id) => form.Set(
        ($"Blocks.questions[{place}].questionId", id), ($"Blocks.questions[{place}].text", "Which made-up catalogue is used?"), ($"Blocks.questions[{place}].answerType", "short_text"));

    private static string AddButton(HtmlForm form) => form.Page.QuerySelectorAll("button[value^='add:questions:']").Single(button => button.TextContent.Contains("Question", StringComparison.OrdinalIgnoreCase)
        && !button.TextContent.Contains("Section", StringComparison.OrdinalIgnoreCase)).GetAttribute("value")!;

    private async Task<HtmlForm> PressAsync(HtmlForm form, IContent round, string button)
    {
        using var answer = await form.SendAsync(button);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await HtmlForm.InAsync(desk.Editor, Desk.Address(round), answer);
    }

    private static int Count(HtmlForm form) => form.Names.Count(name => name.StartsWith("Blocks.questions[", StringComparison.Ordinal) && name.EndsWith("].Key", StringComparison.Ordinal));
}

using System.Net;
using System.Text.Json;
using IcsDirectory.Content;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Survey;

/// <summary>What is published of a round when things changed while it ran, and what is never published.</summary>
public sealed class PublishedResultsTests : IDisposable
{
    private const string Round = $"/rounds/{RunningSurvey.Slug}";
    private readonly RunningSurvey _survey = new();

    private DirectorySite Site => _survey.Site;

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task A_system_is_called_in_the_results_what_it_was_called_when_the_round_opened()
    {
        using var editor = await _survey.OpenedAsync();
        var devon = Site.Services.GetRequiredService<CurrentRegister>().Value.FindSystem("devon")!;
        var contents = Site.Services.GetRequiredService<IContentService>();
        var document = contents.GetById(devon.Key)!;
        document.Name = "Made-up new name";
        Assert.True(contents.Save(document).Success && contents.Publish(document, ["*"]).Success);
        await PublishAsync(editor);

        Assert.Equal("Made-up new name", Site.Services.GetRequiredService<CurrentRegister>().Value.FindSystem("devon")!.Name);
        Assert.Equal("Devon", (await Site.GetPageAsync(Round)).QuerySelector("#system-devon th")!.TextContent.Trim());
        foreach (var file in new[] { "ledger.csv", "responses.csv" })
        {
            var row = (await _survey.CsvAsync($"{Round}/{file}")).Single(row => row["system"] == "devon");
            Assert.Equal(("Devon", devon.Board.OdsCode), (row["name"], row["ods_code"]));
        }

        Assert.Equal(devon.Region.Label, (await _survey.CsvAsync($"{Round}/ledger.csv")).Single(row => row["system"] == "devon")["region"]);
    }

    [Fact]
    public async Task Systems_that_could_not_be_asked_are_named_and_counted_in_no_number()
    {
        using var editor = await _survey.OpenedAsync();
        _survey.Execute("UPDATE survey_response SET state = 'not_asked', asked_at = NULL WHERE system_slug IN ('devon', 'somerset')");
        await PublishAsync(editor);

        var page = await Site.GetPageAsync(Round);
        Assert.Equal("Not asked: 2 systems", page.QuerySelector("#not-asked")!.TextContent);
        Assert.Equal(["Devon", "Somerset"], page.QuerySelectorAll("#not-asked ~ details li").Select(name => name.TextContent.Trim()));
        Assert.Equal("0 of 40", page.QuerySelector("#responded strong")!.TextContent);
        var ledger = await _survey.CsvAsync($"{Round}/ledger.csv");
        Assert.Equal((42, 2), (ledger.Count, ledger.Count(row => row["state"] == "not_asked" && row["asked_on"].Length == 0)));
        Assert.Equal(40, (await _survey.CsvAsync($"{Round}/responses.csv")).Count);
    }

    [Fact]
    public async Task Words_and_questions_that_changed_after_they_were_answered_are_told_apart_on_page_and_in_files()
    {
        using var editor = await _survey.OpenedAsync();
        using var first = await _survey.EnterForAsync("devon");
        await RunningSurvey.SaveAsync(first, "structure", ("q-structure", "programme_board"), ("q-host", "A made-up host"));
        await RunningSurvey.AnswerAsync(first, "dedicated", "programme_board");
        _survey.ChangeQuestions(
            ("lead", "text", "Who, if anyone, leads?"), ("structure", "choices", "hub_and_spoke\nwork_in_progress"), ("structure-stage", "shownIf", "structure: hub_and_spoke"), ("host", "questionId", "another-host"));
        using var second = await _survey.EnterForAsync("somerset");
        await RunningSurvey.AnswerAsync(second, "none", "work_in_progress");
        using var living = JsonDocument.Parse(await Site.Reader.GetStringAsync($"{Round}/questionnaire.json"));
        Assert.Equal((2, "Who, if anyone, leads?"), Asked(living, "lead"));
        await PublishAsync(editor);
        _survey.ChangeQuestions(("lead", "text", "Changed after it was published"));

        var page = await Site.GetPageAsync(Round);
        Assert.Equal("1 of 2", page.QuerySelector("table[data-question=structure] tr[data-code=not_offered] .app-bars__number")!.TextContent);
        Assert.Contains("not any more: Programme board", page.QuerySelector("table[data-question=structure] tr[data-code=not_offered]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("table[data-question=structure] tr[data-code=blank]"));
        Assert.Contains("1 of them answered it in an earlier wording", page.QuerySelector("#q-lead")!.TextContent, StringComparison.Ordinal);
        var earlier = page.QuerySelectorAll("details dl").Single(list => list.TextContent.Contains("Does anyone lead procurement for the whole system?", StringComparison.Ordinal));
        Assert.Contains("Version 1, from", earlier.TextContent, StringComparison.Ordinal);
        var gone = page.QuerySelector("[data-taken-out=host]")!.TextContent;
        Assert.Contains("1 system had answered it; these answers are not published", gone, StringComparison.Ordinal);
        Assert.Contains("Devon", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("A made-up host", await Site.Reader.GetStringAsync($"{Round}/responses.json"), StringComparison.Ordinal);
        Assert.Equal("programme_board", (await _survey.CsvAsync($"{Round}/responses.csv")).Single(row => row["system"] == "devon")["structure"]);
        using var published = JsonDocument.Parse(await Site.Reader.GetStringAsync($"{Round}/questionnaire.json"));
        Assert.Equal((2, "Who, if anyone, leads?"), Asked(published, "lead"));
        using var answers = JsonDocument.Parse(await Site.Reader.GetStringAsync($"{Round}/responses.json"));
        Assert.Equal((1, 2), (VersionIn(answers, "devon"), VersionIn(answers, "somerset")));
    }

    [Fact]
    public async Task Who_had_opened_a_form_before_its_words_changed_has_answered_the_earlier_words()
    {
        using var editor = await _survey.OpenedAsync();
        using var first = await _survey.EnterForAsync("devon");
        await RunningSurvey.AnswerAsync(first, "dedicated", "work_in_progress");
        using var second = await _survey.EnterForAsync("somerset");
        var form = await RunningSurvey.TopicAsync(second, "lead");
        _survey.ChangeQuestions(("lead", "text", "Who, if anyone, leads?"));
        using var saved = await form.Set("q-lead", "none").SendAsync("list");
        using var forged = await (await RunningSurvey.TopicAsync(first, "lead")).Set(("q-lead", "none"), ("q-lead.version", "99")).SendAsync("list");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (saved.StatusCode, forged.StatusCode));
        await RunningSurvey.SaveAsync(second, "structure", ("q-structure", "work_in_progress"));
        await RunningSurvey.SendAsync(second);
        await RunningSurvey.SendAsync(first);
        await PublishAsync(editor);

        using var answers = JsonDocument.Parse(await Site.Reader.GetStringAsync($"{Round}/responses.json"));
        Assert.Equal((2, 1), (VersionIn(answers, "devon"), VersionIn(answers, "somerset")));
    }

    [Fact]
    public async Task Words_that_were_typed_stay_unread_when_their_question_gets_words_to_choose_from()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        await RunningSurvey.SaveAsync(browser, "obstacles", ("q-obstacles-words", "Made-up unread words"));
        await RunningSurvey.AnswerAsync(browser, "dedicated", "work_in_progress");
        _survey.ChangeQuestions(("obstacles-words", "answerType", "[\"yes_no\"]"));
        Assert.Contains("Made-up unread words", (await editor.OpenAsync($"/editor{Round}")).QuerySelector("section[aria-labelledby=to-read]")!.TextContent, StringComparison.Ordinal);
        await PublishAsync(editor);

        var page = await Site.GetPageAsync(Round);
        Assert.Equal("1 of 1", page.QuerySelector("table[data-question=obstacles-words] tr[data-code=held] .app-bars__number")!.TextContent);
        foreach (var file in new[] { "", "/responses.csv", "/responses.json" })
        {
            Assert.DoesNotContain("unread words", await Site.Reader.GetStringAsync(Round + file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_that_change_after_the_last_answer_are_a_version_of_their_own_too()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        await RunningSurvey.AnswerAsync(browser, "dedicated", "work_in_progress");
        await RunningSurvey.ActAsync(editor, "Close");
        _survey.ChangeQuestions(("lead", "text", "Changed when nobody could answer any more"));
        await RunningSurvey.ActAsync(editor, "Publish");

        var page = await Site.GetPageAsync(Round);
        Assert.Contains("1 of them answered it in an earlier wording", page.QuerySelector("#q-lead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("details dl"), list => list.TextContent.Contains("Does anyone lead procurement for the whole system?", StringComparison.Ordinal));
        using var file = JsonDocument.Parse(await Site.Reader.GetStringAsync($"{Round}/questionnaire.json"));
        Assert.Equal(2, Asked(file, "lead").Version);
    }

    [Fact]
    public async Task What_is_cleared_is_told_with_its_page_and_its_reason_and_what_is_not_is_held_by_name()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead.url", "https://example.org/made-up"), ("q-lead.page", "Page 7"), ("q-lead-since", "May 2024"), ("q-lead-post", "Made-up head of buying"));
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"), ("q-host.refusal", "not_applicable"), ("q-host.reason", "A made-up reason"));
        await RunningSurvey.SendAsync(browser);
        await PublishAsync(editor);

        var held = await Site.GetPageAsync(Round);
        Assert.Contains("Devon", held.QuerySelector("[data-held=lead]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Devon", held.QuerySelector("table[data-question=lead-post] tr[data-code=held]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("May 2024", held.QuerySelector("[data-said=lead-since]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org/made-up", held.DocumentElement.InnerHtml, StringComparison.Ordinal);

        while ((await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}")).QuerySelector("form[action$='handler=Clear']") is not null)
        {
            await RunningSurvey.ActAsync(editor, "Clear");
        }

        await RunningSurvey.ActAsync(editor, "Publish");
        var page = await Site.GetPageAsync(Round);
        var evidence = page.QuerySelector("[data-said=lead] a")!;
        Assert.Equal(("https://example.org/made-up", "nofollow noopener"), (evidence.GetAttribute("href"), evidence.GetAttribute("rel")));
        Assert.Contains("(Page 7)", page.QuerySelector("[data-said=lead]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Made-up head of buying", page.QuerySelector("[data-said=lead-post]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Does not apply: A made-up reason", page.QuerySelector("[data-said=host]")!.TextContent, StringComparison.Ordinal);
        var row = (await _survey.CsvAsync($"{Round}/responses.csv")).Single(row => row["system"] == "devon");
        Assert.Equal(
            ("https://example.org/made-up Page 7", "not_applicable", "A made-up reason", "blank", "not_put"),
            (row["lead_evidence"], row["host_why_not"], row["host_reason"], row["structure_words_why_not"], row["structure_stage_why_not"]));
    }

    [Fact]
    public async Task Drafts_reasons_posts_and_addresses_never_leave_the_desk()
    {
        using var editor = await _survey.OpenedAsync();
        using var devon = await _survey.EnterForAsync("devon");
        await RunningSurvey.SaveAsync(devon, "lead", ("q-lead", "none"));
        await RunningSurvey.SaveAsync(devon, "structure", ("q-structure", "work_in_progress"));
        using var sent = await (await HtmlForm.OpenAsync(devon, $"{RunningSurvey.Respond}/check", "main form.app-form")).Set(("DeclaredBy", "secret-post"), ("CopyTo", "secret.copy@example.org")).SendAsync();
        await RunningSurvey.SaveAsync(devon, "anything-else", ("q-anything-else", "secret-draft"));
        using var somerset = await _survey.EnterForAsync("somerset");
        using var declined = await (await HtmlForm.OpenAsync(somerset, $"{RunningSurvey.Respond}/decline", "main form.app-form")).Set("Reason", "secret-reason").SendAsync();
        using var dorset = await _survey.EnterForAsync("dorset");
        await RunningSurvey.SaveAsync(dorset, "lead", ("q-lead", "none"));
        await RunningSurvey.SaveAsync(dorset, "structure", ("q-structure", "work_in_progress"));
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("lateUntil", DateTime.UtcNow.AddDays(7));
        });
        await _survey.TickAsync();
        using var late = await (await HtmlForm.OpenAsync(dorset, $"{RunningSurvey.Respond}/check", "main form.app-form")).Set(("DeclaredBy", "secret-post"), ("LateReason", "secret-late")).SendAsync();
        await RunningSurvey.ActAsync(editor, "Publish");
        using (var db = _survey.Database())
        {
            Assert.Equal(4, db.Set<IcsDirectory.Survey.SurveyResponse>().Count(r => r.DeclaredBy == "secret-post") + db.Set<IcsDirectory.Survey.SurveyResponse>().Count(r => r.DeclineReason == "secret-reason" || r.LateReason == "secret-late"));
        }

        foreach (var path in new[] { "", "/ledger.csv", "/responses.csv", "/responses.json", "/questionnaire.json" })
        {
            var text = await Site.Reader.GetStringAsync(Round + path);
            Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("made.up.", text, StringComparison.OrdinalIgnoreCase);
        }

        var ledger = (await Site.GetPageAsync(Round)).QuerySelector("#system-somerset")!;
        Assert.Matches("20[0-9][0-9]", ledger.QuerySelectorAll("td")[3].TextContent); // the day on which it declined
    }

    private static async Task PublishAsync(HttpClient editor)
    {
        await RunningSurvey.ActAsync(editor, "Close");
        await RunningSurvey.ActAsync(editor, "Publish");
    }

    private static (int Version, string Text) Asked(JsonDocument file, string id)
    {
        var question = file.RootElement.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("questions").EnumerateArray()).Single(question => question.GetProperty("id").GetString() == id);
        return (question.GetProperty("version").GetInt32(), question.GetProperty("text").GetString()!);
    }

    private static int VersionIn(JsonDocument answers, string system) => answers.RootElement.GetProperty("systems").EnumerateArray().Single(row => row.GetProperty("system").GetString() == system)
        .GetProperty("answers").GetProperty("lead").GetProperty("question_version").GetInt32();
}

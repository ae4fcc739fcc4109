using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>What respondents type is shown as text, whatever it is.</summary>
public sealed class HostileAnswerTests : IDisposable
{
    internal const string Html = "<img src=x onerror=alert(1)>\"'&lt;<script>alert(2)</script>";
    private readonly RunningSurvey _survey = new();

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task Html_in_every_field_is_text_on_the_pages_of_respondents_and_editors_and_in_public()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead-post", Html), ("q-lead.page", Html), ("q-lead.url", "https://example.org/?a=<script>"));
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"), ("q-structure-words", Html), ("q-host", Html));
        await RunningSurvey.SaveAsync(browser, "scope", ("q-across-systems", "yes"), ("q-across-systems-words", Html));
        await RunningSurvey.SaveAsync(browser, "obstacles", ("q-obstacles-words", Html));
        await RunningSurvey.SaveAsync(browser, "anything-else", ("q-anything-else.refusal", "declined"), ("q-anything-else.reason", Html));
        using (var wrong = await (await RunningSurvey.TopicAsync(browser, "suppliers")).Set(("q-portal", Html), ("q-portal.refusal", Html), ("q-supplier-contact.reason", Html)).SendAsync("next"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            AssertText(await DirectorySite.DocumentOfAsync(wrong));
        }

        foreach (var topic in new[] { "lead", "structure", "scope", "obstacles", "suppliers", "anything-else" })
        {
            var form = await RunningSurvey.TopicAsync(browser, topic);
            AssertText(form.Page);
            Assert.Contains(form.Names, name => form[name] == Html);
        }

        await RunningSurvey.SaveAsync(browser, "suppliers", ("q-portal", ""));
        AssertText(await browser.OpenAsync($"{RunningSurvey.Respond}/check"), Html);
        await RunningSurvey.SendAsync(browser);
        AssertText(await browser.OpenAsync($"{RunningSurvey.Respond}/sent"));
        AssertText(await browser.OpenAsync(RunningSurvey.Respond));
        AssertText(await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}"), Html);

        await PublishClearedAsync(editor);
        AssertText(await _survey.Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}"), Html);
        using var json = JsonDocument.Parse(await _survey.Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}/responses.json"));
        Assert.Contains(json.RootElement.GetProperty("systems").EnumerateArray(), system => system.GetProperty("answers").GetProperty("lead-post").GetProperty("values") is var values && values.GetArrayLength() == 1 && values[0].GetString() == Html);
        using var file = await _survey.Site.GetAsync($"/rounds/{RunningSurvey.Slug}/responses.json");
        Assert.Equal(("application/json", "nosniff"), (file.Content.Headers.ContentType!.MediaType, file.Headers.GetValues("X-Content-Type-Options").Single()));
    }

    [Fact]
    public async Task Answers_that_a_spreadsheet_would_take_for_formulas_come_out_as_text()
    {
        string[] formulas = ["=1+1", "+44 20", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\"=1+1", "=cmd|' /C calc'!A0"];
        using var editor = await _survey.OpenedAsync();
        foreach (var (number, formula) in formulas.Index())
        {
            using var browser = await _survey.EnterAsync(_survey.Links()[number].Link);
            await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead-post", formula));
            await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"), ("q-structure-words", formula));
            await RunningSurvey.SendAsync(browser);
        }

        await PublishClearedAsync(editor);
        var answered = (await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/responses.csv")).Where(row => row["state"] == "answered").ToList();
        Assert.Equal(formulas.Length, answered.Count);
        Assert.All(answered, row => Assert.All(row.Values, AssertNoFormula));
        Assert.All(answered, row => Assert.EndsWith(row["lead_post"], row["structure_words"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\"=1\"")]
    public void No_cell_of_either_file_begins_a_formula(string words)
    {
        var round = MadeUp.RoundOf2022();
        round = round with
        {
            Questionnaire = new([.. round.Questionnaire.Sections, new("words", "Words", "", [new("words", "Words?", "", AnswerType.LongText, [], null, AnswerPart.Value, false)])]),
            Responses = [.. round.Responses.Select(response => response with { Reply = words, SystemName = words, Answers = [.. response.Answers, new Answer("words", [words]) { EvidenceUrl = words }] })],
        };
        foreach (var file in new[] { RoundFiles.LedgerCsv(round), RoundFiles.ResponsesCsv(round) })
        {
            var rows = RunningSurvey.Csv(Encoding.UTF8.GetString(file));
            Assert.Equal(42, rows.Count);
            Assert.All(rows, row => Assert.All(row.Values, AssertNoFormula));
            Assert.All(rows, row => Assert.EndsWith(words, row["name"], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Made-up\u0007words\u001b[31m\u007f.", "Made-up words [31m .")]
    [InlineData("Invoice \u202Efdp.exe", "Invoice fdp.exe")]
    [InlineData("\u2066left\u2069 \u200Bto \uFEFFright", "left to right")]
    [InlineData("Ynys Môn, 日本語, עברית, العربية, 🏥", "Ynys Môn, 日本語, עברית, العربية, 🏥")]
    [InlineData("e\u0301", "é")]
    [InlineData("Made\uFFFE-\uFFFF\uFDD0up", "Made-up")]
    public async Task Characters_that_hide_or_turn_around_others_are_taken_out_and_all_letters_kept(string typed, string kept)
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead-post", typed), ("q-lead.page", typed), ("q-lead.reason", typed));
        await RunningSurvey.SaveAsync(browser, "anything-else", ("q-anything-else", $"{typed}\r\n{typed}"));
        var (lead, words) = (await RunningSurvey.TopicAsync(browser, "lead"), await RunningSurvey.TopicAsync(browser, "anything-else"));
        Assert.Equal((kept, kept, kept), (lead["q-lead-post"], lead["q-lead.page"], lead["q-lead.reason"]));
        Assert.Equal($"{kept}\n{kept}", words["q-anything-else"]!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_form_with_a_character_of_no_text_at_all_is_refused()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        using var refused = await (await RunningSurvey.TopicAsync(browser, "lead")).Set("q-lead-post", "Made\0-up").SendAsync("list");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var db = _survey.Database();
        Assert.False(db.Set<SurveyAnswer>().Any());
    }

    [Theory]
    [InlineData("q-lead-post")]
    [InlineData("q-lead.reason")]
    [InlineData("q-lead.url")]
    [InlineData("q-lead.page")]
    [InlineData("q-lead")]
    public async Task Fields_have_a_limit_and_what_is_longer_is_not_kept(string field)
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        browser.DefaultRequestHeaders.ExpectContinue = true; // waits for the answer before it sends what is too large
        using var large = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(field, new string('x', 50_000)).SendAsync("next");
        using var huge = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(field, new string('x', 1_000_000)).SendAsync("next");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge), (large.StatusCode, huge.StatusCode));
        Assert.NotEmpty(await large.ErrorsAsync());
        using var db = _survey.Database();
        Assert.False(db.Set<SurveyAnswer>().Any());
    }

    [Fact]
    public async Task Fields_that_no_page_has_are_refused_or_ignored()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        using var many = await (await RunningSurvey.TopicAsync(browser, "lead")).Set([.. Enumerable.Range(0, 3_000).Select(number => ($"f{number}", "x"))]).SendAsync("list");
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);

        using var others = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(("q-lead", "dedicated"), ("q-no-such-question", "x"), ("q-structure", "hub_and_spoke"), ("q-lead.seen", "abc")).SendAsync("list");
        Assert.Equal(HttpStatusCode.Redirect, others.StatusCode);
        using (var db = _survey.Database())
        {
            Assert.Equal(["lead"], db.Set<SurveyAnswer>().Select(answer => answer.QuestionId));
        }

        using var code = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(("q-lead", "no_such_choice"), ("q-lead.refusal", "no_such_refusal")).SendAsync("next");
        Assert.Equal(HttpStatusCode.BadRequest, code.StatusCode);
        Assert.Contains("Choose from the words", await code.ErrorsAsync(), StringComparison.Ordinal);
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"));
        using var sent = await (await HtmlForm.OpenAsync(browser, $"{RunningSurvey.Respond}/check", "main form.app-form")).Set("DeclaredBy", "Made-up post").SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        using var section = await browser.GetAsync($"{RunningSurvey.Respond}/topics/no-such-topic");
        Assert.Equal(HttpStatusCode.NotFound, section.StatusCode);
    }

    /// <summary>Clears every free answer as it stands, closes the round and publishes it.</summary>
    private static async Task PublishClearedAsync(HttpClient editor)
    {
        const string Clear = "form[action$='handler=Clear']";
        for (var desk = await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}"); desk.QuerySelector(Clear) is not null; desk = await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}"))
        {
            using var cleared = await HtmlForm.In(editor, "", desk, Clear).SendAsync();
            Assert.Equal(HttpStatusCode.Redirect, cleared.StatusCode);
        }

        await RunningSurvey.ActAsync(editor, "Close");
        await RunningSurvey.ActAsync(editor, "Publish");
    }

    internal static void AssertNoFormula(string cell) => Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal), $"“{cell}” would be a formula.");

    /// <param name="words">That the page shows.</param>
    internal static void AssertText(IDocument page, string words = "")
    {
        Assert.Empty(page.QuerySelectorAll("img[onerror], main script"));
        Assert.Contains(words, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}

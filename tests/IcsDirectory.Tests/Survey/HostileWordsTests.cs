using System.Net;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>What respondents type beside their answers: the declaration, reasons, an address, the code, words about the result.</summary>
public sealed class HostileWordsTests : IAsyncLifetime, IDisposable
{
    private const string Desk = $"/editor/rounds/{RunningSurvey.Slug}";
    private const string Check = $"{RunningSurvey.Respond}/check";
    private readonly RunningSurvey _survey = new();
    private readonly List<HttpClient> _browsers = [];
    private HttpClient _editor = null!;

    private HttpClient Decliner => _browsers[0];

    private HttpClient Sender => _browsers[1];

    private HttpClient Late => _browsers[2];

    /// <summary>Has to show a code.</summary>
    private HttpClient Second => _browsers[3];

    public async Task InitializeAsync()
    {
        _editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        foreach (var number in new[] { 0, 1, 2, 0 })
        {
            _browsers.Add(await _survey.EnterAsync(links[number].Link));
        }

        foreach (var browser in new[] { Sender, Late })
        {
            await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"));
            await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"));
        }

        using var asked = await (await HtmlForm.OpenAsync(Second, $"{RunningSurvey.Respond}/code", "form[action$='handler=Send']")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _browsers.ForEach(browser => browser.Dispose());
        _editor.Dispose();
        _survey.Dispose();
    }

    [Fact]
    public async Task Html_in_every_field_is_text_on_the_pages_of_respondents_and_editors_and_in_public()
    {
        const string Html = HostileAnswerTests.Html;
        await EachFieldAsync(async (field, form) =>
        {
            using var sent = await form.Set(field, Html).SendAsync();
            Assert.Equal((field, field is "Code" or "CopyTo" ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect), (field, sent.StatusCode));
            if (sent.StatusCode == HttpStatusCode.BadRequest)
            {
                var again = await HtmlForm.InAsync(Sender, "", sent, $"form:has(#{field})");
                HostileAnswerTests.AssertText(again.Page);
                Assert.Equal(Html, again[field]);
            }
        });

        foreach (var path in new[] { "", "/check", "/sent", "/reply" })
        {
            HostileAnswerTests.AssertText(await Sender.OpenAsync(RunningSurvey.Respond + path));
            HostileAnswerTests.AssertText(await Late.OpenAsync(RunningSurvey.Respond + path));
        }

        Assert.Equal(Html, (await HtmlForm.OpenAsync(Sender, $"{RunningSurvey.Respond}/reply", "main form.app-form"))["Text"]);
        foreach (var system in Systems())
        {
            HostileAnswerTests.AssertText(await _editor.OpenAsync($"{Desk}/{system}"), Html);
        }

        HostileAnswerTests.AssertText(await _editor.OpenAsync(Desk), Html);
        await ClearAndPublishAsync();
        HostileAnswerTests.AssertText(await _survey.Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}"), Html);
    }

    [Theory]
    [InlineData("Made-up\u0007words\u001b[31m\u007f.", "Made-up words [31m .")]
    [InlineData("Invoice \u202Efdp.exe", "Invoice fdp.exe")]
    [InlineData("\u2066left\u2069 \u200Bto \uFEFFright", "left to right")]
    [InlineData("Made\uFFFE-\uFFFF\uFDD0up", "Made-up")]
    [InlineData("Ynys Môn, 日本語, עברית, العربية, 🏥", "Ynys Môn, 日本語, עברית, العربية, 🏥")]
    public async Task Characters_that_hide_or_turn_around_others_are_taken_out_and_all_letters_kept(string typed, string kept)
    {
        await EachFieldAsync(async (field, form) =>
        {
            using var sent = await form.Set(field, typed).SendAsync();
            Assert.Equal((field, field is "Code" or "CopyTo" ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect), (field, sent.StatusCode));
        });
        using var db = _survey.Database();
        var (declined, sent, late) = db.Set<SurveyResponse>().OrderBy(response => response.Id).Take(3).ToList() switch { var three => (three[0], three[1], three[2]) };
        Assert.Equal((kept, kept, kept, kept), (declined.DeclineReason, sent.DeclaredBy, late.LateReason, sent.Reply));
    }

    [Fact]
    public async Task A_mark_hidden_in_an_address_for_a_copy_or_in_a_code_is_not_part_of_it()
    {
        using var sent = await (await HtmlForm.OpenAsync(Sender, Check, "main form.app-form")).Set(("DeclaredBy", "Made-up post"), ("CopyTo", "made.up.\u202Ecopy\u200B@example.org")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Single(_survey.MailsTo("made.up.copy@example.org"));
        using var lines = await (await HtmlForm.OpenAsync(Sender, Check, "main form.app-form")).Set(("DeclaredBy", "Made-up post"), ("CopyTo", "made.up@example.org\r\nBcc: made.up.stranger@example.org")).SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, lines.StatusCode);
        Assert.Contains("Enter an email address", await lines.ErrorsAsync(), StringComparison.Ordinal);
        using var code = await CodeFormAsync(_survey.CodeTo(_survey.Links()[0].Recipient) + "\u200B");
        Assert.Equal(HttpStatusCode.Redirect, code.StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_or_has_a_character_of_no_text_is_refused_in_every_field_and_nothing_of_it_kept()
    {
        _browsers.ForEach(browser => browser.DefaultRequestHeaders.ExpectContinue = true); // waits for the answer before it sends what is too large
        await EachFieldAsync(async (field, form) =>
        {
            using var large = await form.Set(field, new string('x', 50_000)).SendAsync();
            using var huge = await form.Set(field, new string('x', 1_000_000)).SendAsync();
            using var nul = await form.Set(field, "Made\0-up").SendAsync();
            Assert.Equal((field, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest), (field, large.StatusCode, huge.StatusCode, nul.StatusCode));
            Assert.NotEmpty(await large.ErrorsAsync());
            Assert.Equal("What was sent is too large", (await DirectorySite.DocumentOfAsync(huge)).QuerySelector("h1")!.TextContent);
            if (field is "DeclaredBy" or "CopyTo")
            {
                await RunningSurvey.SendAsync(Sender); // so that there is something to reply to
            }
        });
        using var db = _survey.Database();
        Assert.All(db.Set<SurveyResponse>(), response => Assert.Equal(("", "", ""), (response.DeclineReason, response.LateReason, response.Reply)));
        Assert.Equal(["Made-up post"], db.Set<SurveyResponse>().Where(response => response.DeclaredBy != "").Select(response => response.DeclaredBy));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r\n=1+1")]
    [InlineData("\"=1+1")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task No_reason_or_words_come_out_as_a_formula(string formula)
    {
        await EachFieldAsync(async (field, form) =>
        {
            using var sent = await form.Set(field, formula).SendAsync();
        });
        var desk = RunningSurvey.Csv(await _editor.GetStringAsync($"{Desk}/export.csv"));
        Assert.EndsWith(formula.Trim(), Assert.Single(desk, row => row["decline_reason"].Length > 0)["decline_reason"], StringComparison.Ordinal);
        Assert.EndsWith(formula.Trim(), Assert.Single(desk, row => row["late_reason"].Length > 0)["late_reason"], StringComparison.Ordinal);
        await ClearAndPublishAsync();
        var ledger = await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv");
        Assert.Contains(ledger, row => row.Values.Any(cell => cell.EndsWith(formula.Trim(), StringComparison.Ordinal)));
        Assert.All(desk.Concat(ledger), row => Assert.All(row.Values, HostileAnswerTests.AssertNoFormula));
    }

    /// <summary>Gives each field's form, filled in but for the field, while it can be sent.</summary>
    private async Task EachFieldAsync(Func<string, HtmlForm, Task> send)
    {
        await send("Code", await HtmlForm.OpenAsync(Second, $"{RunningSurvey.Respond}/code", "form:has(#Code)"));
        await send("Reason", await HtmlForm.OpenAsync(Decliner, $"{RunningSurvey.Respond}/decline", "main form.app-form"));
        await send("DeclaredBy", await HtmlForm.OpenAsync(Sender, Check, "main form.app-form"));
        await send("CopyTo", (await HtmlForm.OpenAsync(Sender, Check, "main form.app-form")).Set("DeclaredBy", "Made-up post"));
        await RunningSurvey.ActAsync(_editor, "Close");
        _survey.Change(round =>
        {
            round.SetValue("lateUntil", DateTime.UtcNow.AddDays(7));
            round.SetValue("replyUntil", DateTime.UtcNow.AddDays(7));
        });
        await send("LateReason", (await HtmlForm.OpenAsync(Late, Check, "main form.app-form")).Set("DeclaredBy", "Made-up post"));
        await send("Text", await HtmlForm.OpenAsync(Sender, $"{RunningSurvey.Respond}/reply", "main form.app-form"));
    }

    private async Task<HttpResponseMessage> CodeFormAsync(string code) =>
        await (await HtmlForm.OpenAsync(Second, $"{RunningSurvey.Respond}/code", "form:has(#Code)")).Set("Code", code).SendAsync();

    private async Task ClearAndPublishAsync()
    {
        using var cleared = await RunningSurvey.PressAsync(_editor, "Clear");
        Assert.Equal(HttpStatusCode.Redirect, cleared.StatusCode);
        _survey.Change(round => round.SetValue("replyUntil", DateTime.UtcNow.AddMinutes(-1))); // nothing is published before
        await RunningSurvey.ActAsync(_editor, "Publish");
    }

    /// <summary>Slugs of the three that typed something.</summary>
    private List<string> Systems()
    {
        using var db = _survey.Database();
        return [.. db.Set<SurveyResponse>().OrderBy(response => response.Id).Take(3).Select(response => response.SystemSlug)];
    }
}

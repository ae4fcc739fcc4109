using System.Net;
using System.Text.RegularExpressions;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>A round from its first draft to its published results, over HTTP.</summary>
public sealed partial class WholeRoundTests : IDisposable
{
    private readonly RunningSurvey _survey = new();

    private DirectorySite Site => _survey.Site;

    [Fact]
    public async Task Answers_like_those_of_May_2022_give_its_table_on_the_page_and_in_the_files()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        Assert.Equal(42, links.Count);
        for (var number = 0; number < 42; number++)
        {
            await RespondAsync(links[number].Link, number);
        }

        var desk = await HtmlForm.OpenAsync(editor, $"/editor/rounds/{RunningSurvey.Slug}", "form[action$='handler=Close']");
        Assert.Contains("Answered: 34", desk.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/responses.csv")).StatusCode);
        using var closed = await desk.SendAsync();
        using var published = await (await HtmlForm.OpenAsync(editor, $"/editor/rounds/{RunningSurvey.Slug}", "form[action$='handler=Publish']")).SendAsync();
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (closed.StatusCode, published.StatusCode));

        var page = await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}");
        (string Id, string Number)[] expected =
        [
            ("responded", "34 of 42"), ("did-not-respond", "8 of 42"), ("dedicated-lead", "12 of 34"), ("dedicated-lead-of-all", "12 of 42"), ("responsible-not-dedicated", "5 of 34"),
            ("neither", "17 of 34"), ("no-dedicated-lead", "22 of 34"), ("structure-work-in-progress", "28 of 34"), ("structure-details-given", "6 of 34"),
        ];
        Assert.All(expected, row => Assert.Equal(row.Number, page.QuerySelector($"#{row.Id} strong")?.TextContent));
        Assert.Equal(42, page.QuerySelectorAll("#ledger ~ * tbody tr, section[aria-labelledby=ledger] tbody tr").Length);
        var csv = await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/responses.csv");
        var json = Recount.Rows(await Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}/responses.json"));
        Assert.All(csv, row => Assert.Equal("no", row["demonstration"]));
        foreach (var rows in new[] { csv, json })
        {
            Assert.Equal((42, 34, 6, 2), (rows.Count, Count("state", "answered"), Count("state", "no_reply"), Count("state", "declined")));
            Assert.Equal((12, 5), (Count("lead", "dedicated"), Count("lead", "responsible_not_dedicated")));
            Assert.Equal(17, rows.Count(row => row["state"] == "answered" && row["lead"] is not ("dedicated" or "responsible_not_dedicated")));
            Assert.Equal(22, rows.Count(row => row["state"] == "answered" && row["lead"] != "dedicated"));
            Assert.Equal((28, 6), (Count("structure", "work_in_progress"), rows.Count(row => row["structure"].Length > 0 && row["structure"] != "work_in_progress")));

            int Count(string column, string value) => rows.Count(row => row[column] == value);
        }

        var seen = Recount.Compare(page, csv).Concat(Recount.Compare(page, json)).ToHashSet();
        Assert.Superset(new HashSet<string> { "dedicated", "said", "held", "not_applicable", "declined", "not_put", "blank", "no_reply" }, seen);
        Assert.Equal(42, (await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).Count);
        Assert.Contains("12 of 34", (await Site.GetPageAsync("/status")).QuerySelector("#dedicated-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Free_words_are_published_once_an_editor_has_cleared_them_and_come_out_safe()
    {
        const string Words = "=HYPERLINK(\"https://evil.example\") <script>alert(1)</script>";
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead-post", "Made-up post"));
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"));
        await RunningSurvey.SaveAsync(browser, "anything-else", ("q-anything-else", Words));
        await RunningSurvey.SendAsync(browser);
        using var closed = await (await HtmlForm.OpenAsync(editor, $"/editor/rounds/{RunningSurvey.Slug}", "form[action$='handler=Close']")).SendAsync();
        using var first = await (await HtmlForm.OpenAsync(editor, $"/editor/rounds/{RunningSurvey.Slug}", "form[action$='handler=Publish']")).SendAsync();
        Assert.DoesNotContain("HYPERLINK", await Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}/responses.csv"), StringComparison.Ordinal);
        Assert.Equal("held", (await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/responses.csv")).Single(row => row["lead"] == "dedicated")["anything_else_why_not"]);

        var desk = await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}");
        using var cleared = await HtmlForm.In(editor, "", desk, which: form => form.TextContent.Contains("HYPERLINK", StringComparison.Ordinal)).SendAsync();
        using var second = await (await HtmlForm.OpenAsync(editor, $"/editor/rounds/{RunningSurvey.Slug}", "form[action$='handler=Publish']")).SendAsync();

        var row = (await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/responses.csv")).Single(row => row["lead"] == "dedicated");
        Assert.Equal(("'" + Words, "held"), (row["anything_else"], row["lead_post_why_not"]));
        Assert.Contains(Words, (await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Made-up post", await Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_one_system_lose_nothing_and_a_passed_on_link_asks_for_the_code()
    {
        using var editor = await _survey.OpenedAsync();
        var (link, recipient) = _survey.Links()[0];
        using var one = await _survey.EnterAsync(link);
        using var other = await _survey.EnterAsync(link);
        using var asked = await other.GetAsync($"/rounds/{RunningSurvey.Slug}/respond");
        Assert.EndsWith("/respond/code", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var code = await (await HtmlForm.OpenAsync(other, $"/rounds/{RunningSurvey.Slug}/respond/code", "form[action$='handler=Send']")).SendAsync();
        var digits = EightDigits().Match(_survey.MailsTo(recipient)[^1].Body).Value;
        using var wrong = await (await HtmlForm.OpenAsync(other, $"/rounds/{RunningSurvey.Slug}/respond/code", "form:has(#Code)")).Set("Code", "00000000").SendAsync();
        using var right = await (await HtmlForm.OpenAsync(other, $"/rounds/{RunningSurvey.Slug}/respond/code", "form:has(#Code)")).Set("Code", digits).SendAsync();
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (wrong.StatusCode, right.StatusCode));

        var (first, second) = (await RunningSurvey.TopicAsync(one, "lead"), await RunningSurvey.TopicAsync(other, "lead"));
        using var saved = await first.Set("q-lead", "dedicated").SendAsync("list");
        using var conflict = await second.Set(("q-lead", "none"), ("q-lead-post", "Made-up post")).SendAsync("list");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (saved.StatusCode, conflict.StatusCode));
        var both = await HtmlForm.InAsync(other, "", conflict, "main form.app-form");
        Assert.Contains("Dedicated lead", both.Page.QuerySelector("#question-lead .app-other")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("none", both.Page.QuerySelector("input[name=q-lead][checked]")!.GetAttribute("value"));
        using var settled = await both.SendAsync("list");
        Assert.Equal(HttpStatusCode.Redirect, settled.StatusCode);
        Assert.Equal(("none", "Made-up post"), ((await RunningSurvey.TopicAsync(one, "lead")).Page.QuerySelector("input[name=q-lead][checked]")!.GetAttribute("value"), (await RunningSurvey.TopicAsync(one, "lead"))["q-lead-post"]));
    }

    [Fact]
    public async Task An_answer_that_nobody_touched_in_a_form_leaves_alone_what_others_made_of_it()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "none"), ("q-lead-post", "Before"));
        var (one, other) = (await RunningSurvey.TopicAsync(browser, "lead"), await RunningSurvey.TopicAsync(browser, "lead"));

        using var first = await one.Set("q-lead", "dedicated").SendAsync("list");
        using var second = await other.Set("q-lead-post", "Made-up post").SendAsync("list");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (first.StatusCode, second.StatusCode));
        var now = await RunningSurvey.TopicAsync(browser, "lead");
        Assert.Equal(("dedicated", "Made-up post"), (now["q-lead"], now["q-lead-post"]));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_link_that_does_not_work_says_the_same_whatever_is_wrong(string token)
    {
        using var editor = await _survey.OpenedAsync();
        using var answer = await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/respond/link/{token}");
        using var elsewhere = await Site.GetAsync(_survey.Links()[0].Link.Replace(RunningSurvey.Slug, "2022-05-hsj", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (answer.StatusCode, elsewhere.StatusCode));
        Assert.Equal(
            (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("main")!.TextContent, (await DirectorySite.DocumentOfAsync(elsewhere)).QuerySelector("main")!.TextContent);
        using var inside = await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/respond");
        Assert.EndsWith("/respond/link/none", inside.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_kept_and_has_to_be_put_right_before_it_is_sent()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        var form = await RunningSurvey.TopicAsync(browser, "suppliers");
        using var refused = await form.Set("q-supplier-contact", "jane.bloggs@example.nhs.uk").SendAsync("next");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("looks like a person", await refused.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal("jane.bloggs@example.nhs.uk", (await RunningSurvey.TopicAsync(browser, "suppliers"))["q-supplier-contact"]);
        var check = await HtmlForm.OpenAsync(browser, $"/rounds/{RunningSurvey.Slug}/respond/check", "main form.app-form");
        using var sent = await check.Set("DeclaredBy", "Made-up post").SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        using var huge = await (await RunningSurvey.TopicAsync(browser, "anything-else")).Set("q-anything-else", new string('x', 1_000_000)).SendAsync("next");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    public void Dispose() => _survey.Dispose();

    [GeneratedRegex(@"\b[0-9]{8}\b")]
    private static partial Regex EightDigits();

    private async Task RespondAsync(string link, int number)
    {
        if (number is >= 34 and < 40)
        {
            return;
        }

        using var browser = await _survey.EnterAsync(link);
        if (number >= 40)
        {
            using var declined = await (await HtmlForm.OpenAsync(browser, $"/rounds/{RunningSurvey.Slug}/respond/decline", "main form.app-form")).Set("Reason", "Made up").SendAsync();
            Assert.Equal(HttpStatusCode.Redirect, declined.StatusCode);
            return;
        }

        await RunningSurvey.SaveAsync(browser, "lead", [("q-lead", MadeUp.LeadOf(number)), .. number switch
        {
            0 => [("q-lead-post", "Made-up post"), ("q-lead.url", "https://example.org/made-up")],
            1 => [("q-lead-since", "May 2024"), ("q-lead-post.refusal", "declined"), ("q-lead-post.reason", "Made up")],
            _ => Array.Empty<(string, string)>(),
        }]);
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", MadeUp.StructureOf(number)));
        if (number < 3)
        {
            await RunningSurvey.SaveAsync(browser, "scope", ("q-scope-spend", "goods"), ("q-across-systems.refusal", "not_applicable"), ("q-across-systems.reason", "Made up"));
        }

        await RunningSurvey.SendAsync(browser);
    }
}

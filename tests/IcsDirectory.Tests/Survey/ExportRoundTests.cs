using System.Globalization;
using System.Net;
using CsvHelper;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>The desk's file of a round that runs: what was sent, and nothing that was not.</summary>
public sealed class ExportRoundTests : IDisposable
{
    private readonly RunningSurvey _survey = new();

    [Fact]
    public async Task The_desk_takes_out_all_that_was_sent_with_real_states_and_no_draft_and_no_address()
    {
        const string Words = "=HYPERLINK(\"https://evil.example\")\nand more";
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var sender = await _survey.EnterAsync(links[0].Link);
        await RunningSurvey.SaveAsync(sender, "lead", ("q-lead", "dedicated"), ("q-lead-post", "Made-up post"));
        await RunningSurvey.SaveAsync(sender, "structure", ("q-structure", "work_in_progress"));
        await RunningSurvey.SaveAsync(sender, "anything-else", ("q-anything-else", Words));
        await RunningSurvey.SendAsync(sender);
        await RunningSurvey.SaveAsync(sender, "anything-else", ("q-anything-else", "Not sent yet"));
        using var writer = await _survey.EnterAsync(links[1].Link);
        await RunningSurvey.SaveAsync(writer, "lead", ("q-lead", "none"));
        using var refuser = await _survey.EnterAsync(links[2].Link);
        using var declined = await (await HtmlForm.OpenAsync(refuser, $"/rounds/{RunningSurvey.Slug}/respond/decline", "main form.app-form")).Set("Reason", "+44 made up").SendAsync();

        var desk = await editor.OpenAsync($"/editor/rounds/{RunningSurvey.Slug}");
        using var answer = await editor.GetAsync(desk.QuerySelector("main a[download]")!.GetAttribute("href"));
        var text = await answer.Content.ReadAsStringAsync();
        var rows = Read(text);
        var (sent, draft, refused) = (rows.Single(row => row["state"] == "answered"), rows.Single(row => row["state"] == "draft"), rows.Single(row => row["state"] == "declined"));

        Assert.Equal((HttpStatusCode.OK, "text/csv", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal((42, 39), (rows.Count, rows.Count(row => row["state"] == "asked")));
        Assert.Equal(("dedicated", "Made-up post", "'" + Words), (sent["lead"], sent["lead_post"], sent["anything_else"].ReplaceLineEndings("\n")));
        Assert.All(["reference", "asked_at", "opened_at", "first_sent_at", "sent_at"], column => Assert.NotEmpty(sent[column]));
        Assert.Equal(("", "draft", ""), (draft["lead"], draft["lead_why_not"], draft["sent_at"]));
        Assert.Equal("'+44 made up", refused["decline_reason"]);
        Assert.NotEmpty(refused["declined_at"]);
        Assert.DoesNotContain("Not sent yet", text, StringComparison.Ordinal);
        Assert.All(links, link => Assert.DoesNotContain(link.Recipient, text, StringComparison.Ordinal));
    }

    public void Dispose() => _survey.Dispose();

    private static List<Dictionary<string, string>> Read(string text)
    {
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}

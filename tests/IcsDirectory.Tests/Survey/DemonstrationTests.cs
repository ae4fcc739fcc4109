using System.Diagnostics;
using System.Net;
using System.Text.Json;
using IcsDirectory.Accounts;
using IcsDirectory.Mail;
using IcsDirectory.Tests.Web;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Survey;

/// <summary>The command that runs a round with made-up answers in a database of its own.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private const string Round = "/rounds/demonstration";
    private readonly string _folder = Directory.CreateTempSubdirectory("demonstration-").FullName;

    private string File => Path.Combine(_folder, "demonstration.db");

    [Fact]
    public async Task It_makes_a_database_whose_every_page_and_file_says_that_its_answers_are_made_up()
    {
        var (code, said, _) = await RunAsync(File);
        Assert.Equal(0, code);
        Assert.Contains($"Data Source={File}", said, StringComparison.Ordinal);
        Assert.Contains(Round, said, StringComparison.Ordinal);

        using var survey = new RunningSurvey(DirectorySite.With([("ConnectionStrings:umbracoDbDSN", $"Data Source={File}")]));
        var page = await survey.Site.GetPageAsync(Round);
        (string Id, string Number)[] expected =
        [
            ("responded", "34 of 42"), ("did-not-respond", "8 of 42"), ("dedicated-lead", "12 of 34"), ("dedicated-lead-of-all", "12 of 42"), ("responsible-not-dedicated", "5 of 34"),
            ("neither", "17 of 34"), ("no-dedicated-lead", "22 of 34"), ("structure-work-in-progress", "28 of 34"), ("structure-details-given", "6 of 34"),
        ];
        Assert.All(expected, row => Assert.Equal(row.Number, page.QuerySelector($"#{row.Id} strong")?.TextContent));
        await AssertMarkedAsync(survey);
        await AssertNoMailAsync(survey);
    }

    [Fact]
    public async Task It_touches_neither_a_file_that_is_there_nor_the_database_of_the_site()
    {
        await System.IO.File.WriteAllTextAsync(File, "somebody’s own");
        var (there, _, why) = await RunAsync(File);
        Assert.Equal((2, "somebody’s own"), (there, await System.IO.File.ReadAllTextAsync(File)));
        Assert.Contains("exists already", why, StringComparison.Ordinal);

        var own = Path.Combine(_folder, "own.db");
        var (site, _, reason) = await RunAsync(own, ("ConnectionStrings__umbracoDbDSN", $"Data Source={own}"));
        Assert.Equal((2, false), (site, System.IO.File.Exists(own)));
        Assert.Contains("the database of the site itself", reason, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task AssertMarkedAsync(RunningSurvey survey)
    {
        using var editor = await survey.Site.SignInAsync(AccountRole.Editor);
        using var again = await (await HtmlForm.OpenAsync(editor, "/editor/rounds/demonstration", "form[action$='handler=Publish']")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode); // what is published again is marked as it was
        foreach (var path in new[] { "/", "/systems", "/status", "/rounds", Round, "/systems/devon", "/account", "/there-is-no-such-page", "/editor/rounds/demonstration", "/editor" })
        {
            using var answer = await editor.GetAsync(path);
            var banner = (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("aside[aria-label='Demonstration data']");
            Assert.True(banner?.TextContent.Trim().StartsWith("Demonstration data: ", StringComparison.Ordinal), $"{path} ({(int)answer.StatusCode}) does not say that it shows demonstration data.");
        }

        foreach (var file in new[] { "ledger.csv", "responses.csv" })
        {
            var rows = await survey.CsvAsync($"{Round}/{file}");
            Assert.Equal((42, "yes"), (rows.Count, rows.Select(row => row["demonstration"]).Distinct().Single()));
        }

        using var json = JsonDocument.Parse(await survey.Site.Reader.GetStringAsync($"{Round}/responses.json"));
        Assert.True(json.RootElement.GetProperty("demonstration").GetBoolean());
    }

    /// <summary>Neither what the round put into the outbox is sent, nor what a site on this database puts there later.</summary>
    private static async Task AssertNoMailAsync(RunningSurvey survey)
    {
        using (var db = survey.Database())
        {
            Assert.True(db.OutgoingMails.Count() >= 42);
            survey.Site.Services.GetRequiredService<Outbox>().Add(db, "somebody@example.org", "A subject", "A body");
            await db.SaveChangesAsync();
            Assert.Equal(0, db.OutgoingMails.Count(mail => mail.GivenUpAt == null || mail.Body != ""));
        }

        Assert.Equal(0, survey.Site.Services.GetRequiredService<SendDueMail>().Run());
        Assert.False(Directory.Exists(survey.Site.MailFolder));
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string file, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "IcsDirectory.Web.dll"), "demonstrate-round", file])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsvHelper;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Survey;

/// <summary>A site with a round that asks all 42 systems, and the browsers of those who answer it.</summary>
internal sealed partial class RunningSurvey(DirectorySite site) : IDisposable
{
    public const string Slug = "2027-03";
    public const string Respond = $"/rounds/{Slug}/respond";

    /// <summary>All respondents have one address here: a limit for each address would be one for all.</summary>
    public static readonly (string Key, string Value) ManyAnswers = ("RateLimits:AnswersPerMinute", "1000000");

    public RunningSurvey()
        : this(DirectorySite.With([ManyAnswers]))
    {
    }

    public DirectorySite Site => site;

    public void Dispose() => site.Dispose();

    /// <summary>A round that asks all 42, opened at the desk.</summary>
    /// <param name="respondents">Of each system.</param>
    public async Task<HttpClient> OpenedAsync(int respondents = 1)
    {
        var editor = await site.SignInAsync(AccountRole.Editor);
        var register = site.Services.GetRequiredService<CurrentRegister>().Value;
        foreach (var system in register.Systems)
        {
            for (var number = 0; number < respondents; number++)
            {
                await SignedIn.CookieAsync(site, AccountRole.Staff, system.Slug);
            }
        }

        var created = Assert.IsType<CreateRound.Outcome.Created>(site.Services.GetRequiredService<CreateRound>().Run(new("Survey of March 2027", Slug, new Acting("editor", null, ""))));
        Document = created.Key;
        Change(document =>
        {
            document.SetValue("opensOn", DateTime.UtcNow.AddMinutes(-5));
            document.SetValue("closesOn", DateTime.UtcNow.AddDays(14));
            document.SetValue("asked", string.Join(',', register.Systems.Select(system => system.Key.Udi())));
        });
        await ActAsync(editor, "Open");
        return editor;
    }

    /// <summary>Changes the round's document and publishes it.</summary>
    public void Change(Action<IContent> change)
    {
        var contents = site.Services.GetRequiredService<IContentService>();
        var document = contents.GetById(Document)!;
        change(document);
        Assert.True(contents.Save(document).Success);
        Assert.True(contents.Publish(document, ["*"]).Success);
    }

    /// <summary>Changes what the round asks and publishes it.</summary>
    /// <param name="changes">Id of a question as it is, a property of its block, and what it says then.</param>
    public void ChangeQuestions(params (string Id, string Property, string Value)[] changes) => Change(round =>
    {
        var all = JsonNode.Parse(round.GetValue<string>("questions")!)!;
        foreach (var (id, property, value) in changes)
        {
            var block = all["contentData"]!.AsArray().Select(each => each!["values"]!.AsArray()).Single(values => values.Any(one => (string)one!["alias"]! == "questionId" && (string)one["value"]! == id));
            block.Remove(block.SingleOrDefault(one => (string)one!["alias"]! == property));
            block.Add(new JsonObject { ["alias"] = property, ["value"] = value });
        }

        round.SetValue("questions", all.ToJsonString());
    });

    /// <summary>Key of the round's document.</summary>
    public Guid Document { get; private set; }

    public DirectoryDb Database() => Site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();

    /// <summary>Does what the clock does every half minute.</summary>
    public async Task TickAsync()
    {
        using var scope = site.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<RunRounds>().RunAsync(CancellationToken.None);
    }

    /// <summary>Sends a form of the desk.</summary>
    public static async Task<HttpResponseMessage> PressAsync(HttpClient editor, string handler, string path = $"/editor/rounds/{Slug}", params (string, string)[] typed) =>
        await (await HtmlForm.OpenAsync(editor, path, $"form[action$='handler={handler}']")).Set(typed).SendAsync();

    /// <summary>Sends a form of the round's page on the desk, and sees that it is done.</summary>
    public static async Task ActAsync(HttpClient editor, string handler)
    {
        using var done = await PressAsync(editor, handler);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    /// <summary>Answers what has to be answered, and sends it.</summary>
    public static async Task AnswerAsync(HttpClient browser, string lead, string structure, params (string, string)[] more)
    {
        await SaveAsync(browser, "lead", [("q-lead", lead), .. more]);
        await SaveAsync(browser, "structure", ("q-structure", structure));
        await SendAsync(browser);
    }

    /// <summary>Personal links of the made-up people, system by system.</summary>
    public List<(string Link, string Recipient)> Links()
    {
        using var db = Database();
        return [.. db.OutgoingMails.OrderBy(mail => mail.Id).AsEnumerable().Where(mail => mail.Recipient.StartsWith("made.up.", StringComparison.Ordinal) && LinkIn().IsMatch(mail.Body))
            .Select(mail => (LinkIn().Match(mail.Body).Value, mail.Recipient))];
    }

    public List<OutgoingMail> MailsTo(string recipient)
    {
        using var db = Database();
        return [.. db.OutgoingMails.Where(mail => mail.Recipient == recipient).OrderBy(mail => mail.Id)];
    }

    /// <summary>The code that was mailed last.</summary>
    public string CodeTo(string recipient) => EightDigits().Match(MailsTo(recipient)[^1].Body).Value;

    public void Execute(string sql, params (string Name, object Value)[] values)
    {
        using var connection = site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of the tests
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>A browser that has not opened a link yet.</summary>
    public HttpClient Browser(CookieContainer? cookies = null) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = site.Address };

    public async Task<HttpClient> EnterAsync(string link)
    {
        var browser = Browser();
        await EnterAsync(browser, link);
        return browser;
    }

    public static async Task EnterAsync(HttpClient browser, string link)
    {
        using var entered = await (await HtmlForm.OpenAsync(browser, link, "main form")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    /// <summary>A browser that came by a link of that system.</summary>
    public Task<HttpClient> EnterForAsync(string system)
    {
        using var db = Database();
        var recipients = db.Set<SurveyResponse>().Where(response => response.SystemSlug == system).SelectMany(response => response.Links).Select(link => link.Recipient).ToList();
        return EnterAsync(Links().First(link => recipients.Contains(link.Recipient)).Link);
    }

    public string StateOf(string system)
    {
        using var db = Database();
        return db.Set<SurveyResponse>().Single(response => response.SystemSlug == system).State.Code;
    }

    public static Task<HtmlForm> TopicAsync(HttpClient browser, string topic) => HtmlForm.OpenAsync(browser, $"{Respond}/topics/{topic}", "main form.app-form");

    public static async Task SaveAsync(HttpClient browser, string topic, params (string, string)[] typed)
    {
        using var saved = await (await TopicAsync(browser, topic)).Set(typed).SendAsync("list");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    public static async Task SendAsync(HttpClient browser)
    {
        var check = await HtmlForm.OpenAsync(browser, $"{Respond}/check", "main form.app-form");
        using var sent = await check.Set("DeclaredBy", "Made-up post").SendAsync();
        Assert.Equal($"{Respond}/sent", sent.Headers.Location?.ToString());
    }

    public async Task<List<Dictionary<string, string>>> CsvAsync(string path) => Csv(await site.Reader.GetStringAsync(path));

    public static List<Dictionary<string, string>> Csv(string file)
    {
        using var text = new StringReader(file);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }

    [GeneratedRegex(@"/rounds/\S+/respond/link/\S+")]
    private static partial Regex LinkIn();

    [GeneratedRegex(@"\b[0-9]{8}\b")]
    private static partial Regex EightDigits();
}

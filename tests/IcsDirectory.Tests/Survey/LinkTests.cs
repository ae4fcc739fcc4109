using System.Diagnostics;
using System.Net;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Survey;

/// <summary>Personal links, and the browsers that they let in.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Refused = $"{RunningSurvey.Respond}/link/none";
    private readonly FixedClock _clock = new(DateTimeOffset.UtcNow);
    private readonly RunningSurvey _survey;

    public LinkTests() => _survey = new(DirectorySite.With([RunningSurvey.ManyAnswers], services => services.AddSingleton<TimeProvider>(_clock)));

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task A_link_is_refused_in_the_same_words_and_time_whatever_is_wrong_with_it()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        await UseUpAsync(links[2].Link);
        _survey.Execute("UPDATE survey_link SET expires_at = '2020-01-01 00:00:00' WHERE recipient = $to", ("$to", links[3].Recipient));
        _survey.Execute("UPDATE survey_link SET revoked_at = '2020-01-01 00:00:00' WHERE recipient = $to", ("$to", links[4].Recipient));
        (string Name, string Path)[] refused =
        [
            ("guessed", $"{RunningSurvey.Respond}/link/{new string('A', 43)}"), ("tampered", Tampered(links[1].Link)), ("used up", links[2].Link), ("expired", links[3].Link),
            ("revoked", links[4].Link), ("of another round", links[5].Link.Replace(RunningSurvey.Slug, "2022-05-hsj", StringComparison.Ordinal)), ("of no round", links[5].Link.Replace(RunningSurvey.Slug, "1999-01-nobody", StringComparison.Ordinal)),
        ];

        using var browser = _survey.Browser();
        var form = await HtmlForm.OpenAsync(browser, links[0].Link, "main form");
        var answers = new Dictionary<string, string>();
        foreach (var (name, path) in refused)
        {
            using var looked = await browser.GetAsync(path);
            using var pressed = await form.SendAsync(action: path);
            answers.Add(name, await SaidAsync(looked));
            answers.Add($"{name}, its button pressed", await SaidAsync(pressed));
        }

        Assert.All(answers, answer => Assert.Equal((answer.Key, answers["guessed"]), (answer.Key, answer.Value)));
        var times = await TimesAsync(browser, [.. refused.Select(each => each.Path)]);
        Assert.True(times.Max() < (5 * times.Min()) + TimeSpan.FromMilliseconds(5), string.Join(", ", refused.Zip(times, (each, time) => $"{each.Name} {time.TotalMilliseconds:0.0} ms")));
    }

    [Fact]
    public async Task A_browser_of_one_system_never_sees_or_writes_what_another_answers()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var one = await _survey.EnterAsync(links[0].Link);
        using var other = await _survey.EnterAsync(links[1].Link);
        await RunningSurvey.SaveAsync(one, "lead", ("q-lead", "dedicated"), ("q-lead-post", "Made-up post of one"));
        var names = new[] { one, other }.Select(async browser => (await browser.OpenAsync(RunningSurvey.Respond)).QuerySelector(".app-title__kicker")!.TextContent.Split(" · ")[0]).ToList();

        foreach (var path in new[] { "", "/topics/lead", "/topics/structure", "/check", "/decline" })
        {
            var page = await other.OpenAsync(RunningSurvey.Respond + path);
            page.QuerySelector("#bodies")?.Remove(); // names of all bodies, to pick from
            var text = page.QuerySelector("main")!.InnerHtml;
            Assert.DoesNotContain("Made-up post of one", text, StringComparison.Ordinal);
            Assert.DoesNotContain(await names[0], text, StringComparison.Ordinal);
        }

        var form = await RunningSurvey.TopicAsync(other, "lead");
        using var forged = await form.Set(("q-lead", "none"), ("responseId", "1"), ("response", "1"), ("SystemResponse.Id", "1"), ("q-lead.seen", "1")).SendAsync("list");
        var mine = await RunningSurvey.TopicAsync(one, "lead");
        Assert.Equal(("dedicated", "Made-up post of one"), (mine["q-lead"], mine["q-lead-post"]));
        using var outside = await other.GetAsync($"/rounds/2022-05-hsj/respond");
        Assert.EndsWith("/respond/link/none", outside.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE survey_link SET revoked_at = '2020-01-01 00:00:00' WHERE recipient = $to")]
    [InlineData("UPDATE survey_link SET expires_at = '2020-01-01 00:00:00' WHERE recipient = $to")]
    public async Task A_browser_is_put_out_at_once_when_its_link_ends(string end)
    {
        using var editor = await _survey.OpenedAsync();
        var (link, recipient) = _survey.Links()[0];
        using var browser = await _survey.EnterAsync(link);
        var form = await RunningSurvey.TopicAsync(browser, "anything-else");
        _survey.Execute(end, ("$to", recipient));

        foreach (var path in new[] { "", "/topics/lead", "/check", "/decline", "/sent", "/code" })
        {
            using var looked = await browser.GetAsync(RunningSurvey.Respond + path);
            Assert.Equal((path, Refused), (path, looked.Headers.Location?.ToString()));
        }

        using var written = await form.Set("q-anything-else", "Too late").SendAsync("list");
        Assert.Equal(Refused, written.Headers.Location?.ToString());
        using var db = _survey.Database();
        Assert.False(db.Set<IcsDirectory.Survey.SurveyAnswer>().Any());
    }

    [Fact]
    public async Task Of_many_browsers_that_open_a_link_at_once_one_comes_in_without_the_code()
    {
        using var editor = await _survey.OpenedAsync();
        var link = _survey.Links()[0].Link;
        var browsers = Enumerable.Range(0, 12).Select(_ => _survey.Browser()).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => HtmlForm.OpenAsync(browser, link, "main form")));
        var entered = await Task.WhenAll(forms.Select(form => form.SendAsync()));
        Assert.All(entered, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        using var db = _survey.Database();
        Assert.Equal((12, 1), (db.Set<IcsDirectory.Survey.SurveyBrowser>().Count(), db.Set<IcsDirectory.Survey.SurveyBrowser>().Count(browser => browser.ConfirmedAt != null)));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task All_respondents_of_a_system_come_in_though_they_open_their_links_at_once()
    {
        using var editor = await _survey.OpenedAsync(respondents: 5);
        var browsers = Enumerable.Range(0, 10).Select(_ => _survey.Browser()).ToList();
        var forms = await Task.WhenAll(browsers.Zip(_survey.Links(), (browser, link) => HtmlForm.OpenAsync(browser, link.Link, "main form")));
        var entered = await Task.WhenAll(forms.Select(form => form.SendAsync()));
        Assert.All(entered, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        browsers.ForEach(browser => browser.Dispose());
    }

    private async Task UseUpAsync(string link)
    {
        for (var number = 0; number < 20; number++)
        {
            using var browser = await _survey.EnterAsync(link);
        }
    }

    private static string Tampered(string link) => $"{link[..^10]}{(link[^10] == 'x' ? 'y' : 'x')}{link[^9..]}";

    /// <summary>Status, headers that tell something, and words.</summary>
    private static async Task<string> SaidAsync(HttpResponseMessage answer) => string.Join(
        '\n', (int)answer.StatusCode, answer.Headers.CacheControl, string.Join(' ', answer.Headers.GetValues("Referrer-Policy")), answer.Headers.Contains("Set-Cookie"),
        (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("main")!.TextContent);

    /// <summary>Medians, taken in turns so that what else the machine does falls on all alike.</summary>
    private static async Task<List<TimeSpan>> TimesAsync(HttpClient browser, IReadOnlyList<string> paths)
    {
        const int Turns = 21;
        var taken = paths.ToDictionary(path => path, _ => new List<TimeSpan>());
        for (var turn = 0; turn < Turns; turn++)
        {
            foreach (var path in paths)
            {
                var watch = Stopwatch.StartNew();
                using var answer = await browser.GetAsync(path);
                taken[path].Add(watch.Elapsed);
            }
        }

        return [.. paths.Select(path => taken[path].Order().ElementAt(Turns / 2))];
    }
}

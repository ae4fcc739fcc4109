using System.Net;
using System.Net.Sockets;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>A site that dies while five people of each of 42 systems answer has every page of answers that it said it had taken.</summary>
public sealed class KilledWhileAnsweredTests : IDisposable
{
    private const int Kills = 6;
    private const int Respondents = 5;
    private readonly SiteProcess _site = new();
    private readonly List<Respondent> _respondents = [];

    public void Dispose() => _site.Dispose();

    /// <param name="Seen">Digest of what its author had seen, and replaced.</param>
    /// <param name="IsTaken">Whether the site said so; if not, it may be there or not.</param>
    private sealed record Written(string Seen, string Words, bool IsTaken);

    /// <summary>One person in a browser, who writes one answer. The last two of a system write the same.</summary>
    private sealed class Respondent(string link, int number)
    {
        private static readonly (string Topic, string Question)[] Writes =
            [("structure", "structure-words"), ("structure", "host"), ("scope", "across-systems-words"), ("obstacles", "obstacles-words"), ("obstacles", "obstacles-words")];

        private readonly CookieContainer _cookies = new();
        private int _turn;

        public string Topic => Writes[number % Respondents].Topic;

        public string Question => Writes[number % Respondents].Question;

        /// <summary>From 0, in the order in which the systems were asked.</summary>
        public int System => number / Respondents;

        public List<Written> Written { get; } = [];

        public int Pages { get; private set; }

        /// <summary>How often somebody else had written the same meanwhile.</summary>
        public int Conflicts { get; private set; }

        public HttpClient Browser(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

        public async Task EnterAsync(Uri address)
        {
            using var browser = Browser(address);
            await RunningSurvey.EnterAsync(browser, link);
        }

        /// <summary>Saves page after page until the site is gone; where somebody else wrote meanwhile, on top of what they wrote.</summary>
        public async Task AnswerAsync(Uri address)
        {
            using var browser = Browser(address);
            try
            {
                while (true)
                {
                    for (var form = await RunningSurvey.TopicAsync(browser, Topic); form is not null;)
                    {
                        form = await SaveAsync(browser, form);
                    }
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
            {
                // as a browser sees a site that was killed
            }
        }

        /// <returns>The form that is shown again; none once it is saved.</returns>
        private async Task<HtmlForm?> SaveAsync(HttpClient browser, HtmlForm form)
        {
            Written.Add(new(form[$"q-{Question}.seen"]!, $"Words of {number} in turn {++_turn}.", IsTaken: false));
            using var saved = await form.Set($"q-{Question}", Written[^1].Words).SendAsync("list");
            if (saved.StatusCode == HttpStatusCode.Conflict)
            {
                Written.RemoveAt(Written.Count - 1);
                Conflicts++;
                return await HtmlForm.InAsync(browser, "", saved, "main form.app-form");
            }

            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            (Written[^1], Pages) = (Written[^1] with { IsTaken = true }, Pages + 1);
            return null;
        }
    }

    [Fact]
    public async Task After_each_kill_every_page_of_answers_that_was_acknowledged_is_there()
    {
        await GivenARoundAsync();
        var random = new Random(42);
        for (var kill = 0; kill < Kills; kill++)
        {
            _site.Start(("RateLimits__AnswersPerMinute", "1000000"), ("Mail__IsSending", "false"), ("Survey__IsRunning", "false"));
            var (address, before) = (await _site.AddressAsync(), _respondents.Sum(each => each.Pages));
            if (kill == 0)
            {
                await Task.WhenAll(_respondents.Select(each => each.EnterAsync(address))); // whoever lost the answer to this would have to show a code
            }

            var answering = Task.WhenAll(_respondents.Select(each => each.AnswerAsync(address)));
            while (_respondents.Sum(each => each.Pages) < before + 40 && !answering.IsCompleted)
            {
                await Task.Delay(20);
            }

            await Task.Delay(random.Next(0, 700));
            await _site.KillAsync();
            await answering;
            Assert.True(_respondents.Sum(each => each.Pages) >= before + 40, "The respondents stopped before the site was killed.");
            AssertKept();
        }

        Assert.True(_respondents.Sum(each => each.Conflicts) > 0, "No two wrote the same answer at once.");
        _site.Start(("Mail__IsSending", "false"), ("Survey__IsRunning", "false"));
        await AssertShownAsync(await _site.AddressAsync());
    }

    private async Task GivenARoundAsync()
    {
        using var survey = new RunningSurvey(DirectorySite.With([RunningSurvey.ManyAnswers, ("ConnectionStrings:umbracoDbDSN", $"Data Source={_site.DatabaseFile}")]));
        using var editor = await survey.OpenedAsync(Respondents);
        _respondents.AddRange(survey.Links().Select((link, number) => new Respondent(link.Link, number)));
        Assert.Equal(42 * Respondents, _respondents.Count);
    }

    /// <summary>What stands was written on top of what was written before, and so on: everything that was taken is in that line.</summary>
    private void AssertKept()
    {
        Assert.Equal("ok", _site.Texts("PRAGMA integrity_check").Single()[0]);
        Assert.Empty(_site.Texts("PRAGMA foreign_key_check"));
        var standing = Standing();
        foreach (var question in _respondents.GroupBy(each => (each.System, each.Question)).Where(each => each.Any(one => one.Written.Exists(written => written.IsTaken))))
        {
            var written = question.SelectMany(each => each.Written).ToList();
            var byDigest = written.ToDictionary(each => SaveAnswers.DigestOf(new Answer(question.Key.Question, [each.Words])));
            var line = new HashSet<string>();
            for (var words = written.Single(each => each.Words == standing[question.Key]); words is not null && line.Add(words.Words);)
            {
                words = byDigest.GetValueOrDefault(words.Seen);
            }

            Assert.All(written.Where(each => each.IsTaken), each => Assert.Contains(each.Words, line));
        }
    }

    /// <summary>What each system has answered, by its number and the question.</summary>
    private Dictionary<(int System, string Question), string> Standing()
    {
        var systems = _site.Texts("SELECT id FROM survey_response ORDER BY id").Select(row => row[0]).ToList();
        return _site.Texts("SELECT response_id, question_id, json_extract(answer, '$.values[0]') FROM survey_answer WHERE json_array_length(answer, '$.values') > 0")
            .ToDictionary(row => (systems.IndexOf(row[0]), row[1]), row => row[2]);
    }

    private async Task AssertShownAsync(Uri address)
    {
        var standing = Standing();
        foreach (var each in _respondents.Where(each => each.Pages > 0))
        {
            using var browser = each.Browser(address);
            Assert.Equal(standing[(each.System, each.Question)], (await RunningSurvey.TopicAsync(browser, each.Topic))[$"q-{each.Question}"]);
        }
    }
}

using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Survey;

/// <summary>A site that dies while 42 systems answer has every page of answers that it said it had taken.</summary>
public sealed class KilledWhileAnsweredTests : IDisposable
{
    private const int Kills = 6;
    private readonly SiteProcess _site = new();
    private readonly List<Respondent> _respondents = [];

    public void Dispose() => _site.Dispose();

    /// <summary>One person in a browser, who writes one answer that nobody else of the system writes.</summary>
    private sealed class Respondent(string link, int number)
    {
        private readonly CookieContainer _cookies = new();
        private int _turn;

        public string Topic { get; } = number % 2 == 0 ? "obstacles" : "anything-else";

        public string Question => number % 2 == 0 ? "obstacles-words" : "anything-else";

        /// <summary>From 0, in the order in which the systems were asked.</summary>
        public int System => number / 2;

        /// <summary>What the site said last that it had taken; empty for nothing.</summary>
        public string Taken { get; private set; } = "";

        /// <summary>What was sent after that, and may or may not have been taken.</summary>
        public string Sent { get; private set; } = "";

        public int Pages { get; private set; }

        public HttpClient Browser(Uri address) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

        /// <summary>Saves page after page until the site is gone.</summary>
        public async Task AnswerAsync(Uri address)
        {
            using var browser = Browser(address);
            try
            {
                if (_cookies.GetCookies(new Uri(address, RunningSurvey.Respond))["respondent"] is null)
                {
                    await RunningSurvey.EnterAsync(browser, link);
                }

                while (true)
                {
                    var form = await RunningSurvey.TopicAsync(browser, Topic);
                    Sent = $"Words of {number} in turn {++_turn}.";
                    using var saved = await form.Set($"q-{Question}", Sent).SendAsync("list");
                    Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
                    (Taken, Pages) = (Sent, Pages + 1);
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException)
            {
                // as a browser sees a site that was killed
            }
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

        _site.Start(("Mail__IsSending", "false"), ("Survey__IsRunning", "false"));
        await AssertShownAsync(await _site.AddressAsync());
    }

    private async Task GivenARoundAsync()
    {
        using var survey = new RunningSurvey(DirectorySite.With([RunningSurvey.ManyAnswers, ("ConnectionStrings:umbracoDbDSN", $"Data Source={_site.DatabaseFile}")]));
        using var editor = await survey.OpenedAsync(respondents: 2);
        _respondents.AddRange(survey.Links().Select((link, number) => new Respondent(link.Link, number)));
        Assert.Equal(84, _respondents.Count);
    }

    private void AssertKept()
    {
        Assert.Equal("ok", _site.Texts("PRAGMA integrity_check").Single()[0]);
        Assert.Empty(_site.Texts("PRAGMA foreign_key_check"));
        var systems = _site.Texts("SELECT id FROM survey_response ORDER BY id").Select(row => row[0]).ToList();
        var answers = _site.Texts("SELECT response_id, question_id, json_extract(answer, '$.values[0]') FROM survey_answer").ToDictionary(row => (row[0], row[1]), row => row[2]);
        Assert.All(_respondents.Where(each => each.Taken.Length > 0), each => Assert.Contains(answers[(systems[each.System], each.Question)], new[] { each.Taken, each.Sent }));
    }

    private async Task AssertShownAsync(Uri address)
    {
        foreach (var each in _respondents.Where(each => each.Taken.Length > 0))
        {
            using var browser = each.Browser(address);
            Assert.Contains((await RunningSurvey.TopicAsync(browser, each.Topic))[$"q-{each.Question}"], new[] { each.Taken, each.Sent });
        }
    }
}

using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Survey;

/// <summary>What one network, one response and one account can make the site do.</summary>
public sealed class AnsweringLimitTests
{
    private readonly FixedClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Too_many_pages_in_a_minute_are_refused_in_plain_words_and_what_was_saved_before_is_kept()
    {
        using var survey = new RunningSurvey(DirectorySite.With([("RateLimits:AnswersPerMinute", "3")]));
        using var editor = await survey.OpenedAsync();
        using var browser = await survey.EnterAsync(survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"));
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead-post", "Made-up post"));

        using var refused = await (await RunningSurvey.TopicAsync(browser, "lead")).Set("q-lead-post", "One too many").SendAsync("list");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        var page = await DirectorySite.DocumentOfAsync(refused);
        Assert.Equal("Too many requests in a short time", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("go back in your browser to find what you typed", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var kept = await RunningSurvey.TopicAsync(browser, "lead");
        Assert.Equal(("dedicated", "Made-up post"), (kept["q-lead"], kept["q-lead-post"]));
    }

    [Fact]
    public async Task Of_one_response_five_copies_are_mailed_in_an_hour_and_the_sixth_is_refused_with_nothing_sent()
    {
        using var survey = WithClock();
        using var editor = await survey.OpenedAsync();
        using var browser = await survey.EnterAsync(survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"));
        for (var copy = 0; copy < 5; copy++)
        {
            await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "dedicated"), ("q-lead-post", $"Made-up post {copy}"));
            using var sent = await SendAsync(browser, $"made.up.stranger.{copy}@example.org");
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead-post", "Made-up post of the sixth"));
        _clock.Now += TimeSpan.FromMinutes(59);
        using var refused = await SendAsync(browser, "made.up.sixth@example.org");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var form = await HtmlForm.InAsync(browser, "", refused, "main form.app-form");
        Assert.Contains("try again in an hour", form.Page.QuerySelector("#CopyTo-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("made.up.sixth@example.org", "Made-up post"), (form["CopyTo"], form["DeclaredBy"]));
        Assert.Empty(survey.MailsTo("made.up.sixth@example.org"));
        Assert.Equal("Made-up post 4", Sent(survey));
        using (var other = await survey.EnterAsync(survey.Links()[1].Link))
        {
            await RunningSurvey.SaveAsync(other, "lead", ("q-lead", "none"));
            await RunningSurvey.SaveAsync(other, "structure", ("q-structure", "work_in_progress"));
            Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(other, "made.up.other@example.org")).StatusCode);
        }

        using var without = await form.Set("CopyTo", "").SendAsync();
        Assert.Equal((HttpStatusCode.Redirect, "Made-up post of the sixth"), (without.StatusCode, Sent(survey)));
        _clock.Now += TimeSpan.FromMinutes(1);
        using var later = await SendAsync(browser, "made.up.sixth@example.org");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
        Assert.Single(survey.MailsTo("made.up.sixth@example.org"));
        using var db = survey.Database();
        Assert.Equal((7, false), (db.Set<SurveyAct>().Count(act => act.Act == "copy sent"), db.Set<SurveyAct>().Any(act => act.Act.Contains('@') || act.Note.Contains('@'))));
    }

    [Fact]
    public async Task Of_twenty_one_browsers_that_one_account_opens_for_a_response_the_oldest_is_put_out_and_the_link_of_its_mail_goes_on_working()
    {
        using var survey = WithClock();
        using var staff = await survey.Site.SignInAsync(AccountRole.Staff, "devon");
        using var db = survey.Database();
        var email = db.Users.Single().Email!;
        using var editor = await survey.OpenedAsync();
        var cookies = new List<string>();
        for (var number = 0; number < 21; number++)
        {
            _clock.Now += TimeSpan.FromSeconds(1);
            cookies.Add(await OpenAsync(staff));
        }

        var now = _clock.Now.UtcDateTime;
        Assert.Equal(21, await db.Set<SurveyLink>().CountAsync(link => link.Recipient == email && link.RevokedAt == null && link.ExpiresAt > now)); // 20, and that of the mail
        Assert.False(await IsInAsync(survey, cookies[0]));
        Assert.True(await IsInAsync(survey, cookies[1]));
        Assert.True(await IsInAsync(survey, cookies[20]));
        using var byMail = await survey.EnterAsync(survey.Links().Single(link => link.Recipient == email).Link);
    }

    private RunningSurvey WithClock() => new(DirectorySite.With([RunningSurvey.ManyAnswers], services => services.AddSingleton<TimeProvider>(_clock)));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string copyTo) =>
        await (await HtmlForm.OpenAsync(browser, $"{RunningSurvey.Respond}/check", "main form.app-form")).Set(("DeclaredBy", "Made-up post"), ("CopyTo", copyTo)).SendAsync();

    /// <summary>The post that the first system has declared.</summary>
    private static string Sent(RunningSurvey survey)
    {
        using var db = survey.Database();
        return db.Set<SurveyResponse>().OrderBy(response => response.Id).First().Sent.Single(answer => answer.QuestionId == "lead-post").Text;
    }

    /// <returns>The cookie of the browser that was let in.</returns>
    private static async Task<string> OpenAsync(HttpClient staff)
    {
        using var opened = await (await HtmlForm.OpenAsync(staff, "/staff", "form[action$='handler=Answer']")).SendAsync();
        return opened.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("respondent=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<bool> IsInAsync(RunningSurvey survey, string cookie)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, RunningSurvey.Respond);
        asked.Headers.Add("Cookie", cookie);
        using var answer = await survey.Site.Reader.SendAsync(asked);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}

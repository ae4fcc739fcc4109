using System.Globalization;
using System.Net;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Survey;

/// <summary>The code that a link’s second browser has to show.</summary>
public sealed class CodeTests : IAsyncLifetime, IDisposable
{
    private const string Code = $"{RunningSurvey.Respond}/code";
    private readonly FixedClock _clock = new(DateTimeOffset.UtcNow);
    private readonly RunningSurvey _survey;
    private readonly CookieContainer _cookies = new();
    private HttpClient _first = null!;
    private HttpClient _second = null!;
    private string _link = "";
    private string _recipient = "";

    public CodeTests() => _survey = new(DirectorySite.With([RunningSurvey.ManyAnswers], services => services.AddSingleton<TimeProvider>(_clock)));

    public async Task InitializeAsync()
    {
        using var editor = await _survey.OpenedAsync();
        (_link, _recipient) = _survey.Links()[0];
        (_first, _second) = (await _survey.EnterAsync(_link), _survey.Browser(_cookies));
        await RunningSurvey.EnterAsync(_second, _link);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _first.Dispose();
        _second.Dispose();
        _survey.Dispose();
    }

    [Fact]
    public async Task A_code_lets_in_once()
    {
        var code = await AskAsync(_second);
        Assert.True(await IsTakenAsync(_second, code));
        _survey.Execute("UPDATE survey_browser SET confirmed_at = NULL");
        Assert.False(await IsTakenAsync(_second, code));
    }

    [Fact]
    public async Task A_code_is_for_the_browser_that_asked_for_it()
    {
        using var third = await _survey.EnterAsync(_link);
        var own = await AskAsync(third);
        _clock.Now += TimeSpan.FromMinutes(1);
        var others = await AskAsync(_second);
        Assert.False(await IsTakenAsync(third, others));
        Assert.True(await IsTakenAsync(third, own));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public async Task A_code_lasts_half_an_hour(int minutes, bool isTaken)
    {
        var code = await AskAsync(_second);
        _clock.Now += TimeSpan.FromMinutes(minutes);
        Assert.Equal(isTaken, await IsTakenAsync(_second, code));
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_refused_and_another_has_to_be_asked_for()
    {
        var code = await AskAsync(_second);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            Assert.False(await IsTakenAsync(_second, wrong.ToString("D8", CultureInfo.InvariantCulture)));
        }

        Assert.False(await IsTakenAsync(_second, code));
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(await IsTakenAsync(_second, await AskAsync(_second)));
    }

    [Fact]
    public async Task Codes_that_are_tried_at_once_are_counted_one_by_one()
    {
        var code = await AskAsync(_second);
        var cookie = _cookies.GetCookies(new Uri(_survey.Site.Address, RunningSurvey.Respond))["respondent"]!.Value;
        var scopes = Enumerable.Range(0, 6).Select(_ => _survey.Site.Services.CreateAsyncScope()).ToList();
        var tries = new List<(EnterByLink Enter, EnterByLink.Access Access)>();
        foreach (var scope in scopes)
        {
            var enter = scope.ServiceProvider.GetRequiredService<EnterByLink>();
            tries.Add((enter, (await enter.FindAsync(RunningSurvey.Slug, cookie, default))!)); // all have read that nothing was tried yet
        }

        foreach (var (enter, access) in tries[..5])
        {
            Assert.False(await enter.ConfirmAsync(access, "00000000", default));
        }

        Assert.False(await tries[5].Enter.ConfirmAsync(tries[5].Access, code, default));
        scopes.ForEach(scope => scope.Dispose());
    }

    [Fact]
    public async Task Of_one_link_no_second_code_is_sent_within_a_minute_whichever_browser_asks()
    {
        var links = _survey.Links();
        using var third = await _survey.EnterAsync(_link);
        using var others = await _survey.EnterAsync(links[1].Link);
        using var othersSecond = await _survey.EnterAsync(links[1].Link);
        await AskAsync(_second);
        _clock.Now += TimeSpan.FromSeconds(59);

        using var early = await PressAsync(third);
        using var ofAnotherLink = await PressAsync(othersSecond);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (early.StatusCode, ofAnotherLink.StatusCode));
        Assert.Contains("less than a minute ago", await early.ErrorsAsync(), StringComparison.Ordinal);
        Assert.Equal((1, 1), (CodesTo(_recipient), CodesTo(links[1].Recipient)));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(await IsTakenAsync(third, await AskAsync(third)));
    }

    [Fact]
    public async Task Of_browsers_that_ask_for_a_code_at_once_one_is_sent_it()
    {
        var browsers = Enumerable.Range(0, 8).Select(_ => _survey.Browser()).ToList();
        await Task.WhenAll(browsers.Select(browser => RunningSurvey.EnterAsync(browser, _link)));
        var forms = await Task.WhenAll(browsers.Select(browser => HtmlForm.OpenAsync(browser, Code, "form[action$='handler=Send']")));
        var asked = await Task.WhenAll(forms.Select(form => form.SendAsync()));
        Assert.Equal((1, 7), (asked.Count(answer => answer.StatusCode == HttpStatusCode.Redirect), asked.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest)));
        Assert.Equal(1, CodesTo(_recipient));
        browsers.ForEach(browser => browser.Dispose());
    }

    private async Task<string> AskAsync(HttpClient browser)
    {
        using var asked = await PressAsync(browser);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        return _survey.CodeTo(_recipient);
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient browser) => await (await HtmlForm.OpenAsync(browser, Code, "form[action$='handler=Send']")).SendAsync();

    private int CodesTo(string recipient) => _survey.MailsTo(recipient).Count(mail => mail.Subject.StartsWith("Your code", StringComparison.Ordinal));

    private static async Task<bool> IsTakenAsync(HttpClient browser, string code)
    {
        using var answer = await (await HtmlForm.OpenAsync(browser, Code, "form:has(#Code)")).Set("Code", code).SendAsync();
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.BadRequest });
        return answer.StatusCode == HttpStatusCode.Redirect;
    }
}

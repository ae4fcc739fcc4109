using IcsDirectory.Accounts;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Survey;

/// <summary>A system's answers from the mail's link to the reference, and the desk beside them, in Chromium.</summary>
public sealed class SurveyJourneyTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Desk = $"/editor/rounds/{RunningSurvey.Slug}";
    private readonly RunningSurvey _survey = new();

    public void Dispose() => _survey.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_respondent_answers_every_topic_puts_right_what_is_wrong_and_gets_a_reference(bool script)
    {
        using var opened = await _survey.OpenedAsync();
        var journey = new Journey(_survey.Site, browser, script);
        await journey.VisitAsync(_survey.Links()[0].Link, async page =>
        {
            await journey.LookAsync(page);
            await Journey.PressAsync(page, "Start or go on");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("reference");
            await journey.LookAsync(page);
            await Journey.FollowAsync(page, "Who leads procurement");
            await page.Locator("input[name='q-lead'][value=none]").CheckAsync();
            Assert.Equal(!script, await page.Locator("#question-lead-since").IsVisibleAsync());
            await page.Locator("input[name='q-lead'][value=dedicated]").CheckAsync();
            await page.Locator("[name='q-lead-post']").FillAsync("Made-up head of procurement");
            await page.Locator("[name='q-lead-since']").FillAsync("soon");
            await journey.LookAsync(page);
            await page.Locator("button[value=next]").ClickAsync();
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter a date");
            await journey.LookAsync(page);
            Assert.Equal("soon", await page.Locator("[name='q-lead-since']").InputValueAsync());
            await page.Locator("[name='q-lead-since']").FillAsync("May 2024");
            await page.Locator("button[value=next]").ClickAsync();
            await page.Locator("input[name='q-structure'][value=work_in_progress]").CheckAsync();
            await page.Locator("button[value=next]").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("What it covers");
            await page.Locator("input[type=checkbox][value=acute]").CheckAsync();
            await journey.LookAsync(page);
            await page.Locator("button[value=list]").ClickAsync();
            await Journey.FollowAsync(page, "Check the answers and send them");
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Made-up head of procurement");
            await journey.LookAsync(page);
            await Journey.PressAsync(page, "Send the answers");
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Enter the title of the post");
            await page.Locator("[name=DeclaredBy]").FillAsync("Made-up director");
            await page.Locator("[name=CopyTo]").FillAsync("made.up.copy@example.org");
            await Journey.PressAsync(page, "Send the answers");
            await Assertions.Expect(page.Locator(".app-banner")).ToContainTextAsync("Reference");
            await journey.LookAsync(page);
        });

        var copy = Assert.Single(_survey.MailsTo("made.up.copy@example.org"));
        Assert.Contains("Made-up head of procurement", copy.Body, StringComparison.Ordinal);
        await journey.VisitAsync(Desk, page => LookAtDeskAsync(journey, page), await SignedIn.CookieAsync(_survey.Site, AccountRole.Editor));
    }

    [Fact]
    public async Task Answers_can_be_written_checked_declared_and_sent_by_keyboard_alone()
    {
        using var opened = await _survey.OpenedAsync();
        await browser.VisitAsync(_survey.Site, _survey.Links()[0].Link, 1280, async page =>
        {
            await ReachAsync(page, "main button[type=submit]");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("reference");
            await ReachAsync(page, "main a[href$='/topics/lead']");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Who leads procurement");
            await ReachAsync(page, "input[name='q-lead']");
            await page.Keyboard.PressAsync("Space");
            await page.Keyboard.PressAsync("ArrowDown");
            await ReachAsync(page, "button[value=next]");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("How procurement is organised");
            await ReachAsync(page, "input[name='q-structure']");
            await page.Keyboard.PressAsync("Space");
            await ReachAsync(page, "button[value=list]");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("reference");
            await ReachAsync(page, "main a[href$='/check']");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Check the answers");
            await ReachAsync(page, "#DeclaredBy");
            await page.Keyboard.TypeAsync("Made-up director");
            await ReachAsync(page, "main button[type=submit]");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".app-banner")).ToContainTextAsync("Reference");
        });

        using var db = _survey.Database();
        var sent = Assert.Single(db.Set<SurveyResponse>(), response => response.State == ResponseState.Answered);
        Assert.Equal(("Made-up director", "responsible_not_dedicated"), (sent.DeclaredBy, sent.Sent.Single(answer => answer.QuestionId == "lead").Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_saves_what_a_colleague_saved_meanwhile_sees_both_and_decides(bool script)
    {
        using var opened = await _survey.OpenedAsync(respondents: 2);
        var (journey, links) = (new Journey(_survey.Site, browser, script), _survey.Links());
        using var colleague = await _survey.EnterAsync(links[1].Link);
        await journey.VisitAsync(links[0].Link, async page =>
        {
            await Journey.PressAsync(page, "Start or go on");
            await journey.GoAsync(page, $"{RunningSurvey.Respond}/topics/obstacles");
            await page.Locator("[name='q-obstacles-words']").FillAsync("Made-up words of one");
            await RunningSurvey.SaveAsync(colleague, "obstacles", ("q-obstacles-words", "Made-up words of the other"));
            await page.Locator("button[value=list]").ClickAsync();
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Somebody else of your system");
            await Assertions.Expect(page.Locator(".app-other")).ToContainTextAsync("Made-up words of the other");
            await Assertions.Expect(page.Locator("[name='q-obstacles-words']")).ToHaveValueAsync("Made-up words of one");
            await journey.LookAsync(page);
            await page.Locator("[name='q-obstacles-words']").FillAsync("Made-up words of both");
            await page.Locator("button[value=list]").ClickAsync();
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("reference");
        });
        Assert.Equal("Made-up words of both", (await RunningSurvey.TopicAsync(colleague, "obstacles"))["q-obstacles-words"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answers_are_sent_late_with_a_reason_once_it_is_given(bool script)
    {
        using var opened = await _survey.OpenedAsync(respondents: 2);
        var (journey, links) = (new Journey(_survey.Site, browser, script), _survey.Links());
        using (var colleague = await _survey.EnterAsync(links[1].Link))
        {
            await RunningSurvey.SaveAsync(colleague, "lead", ("q-lead", "none"));
            await RunningSurvey.SaveAsync(colleague, "structure", ("q-structure", "work_in_progress"));
        }

        await RunningSurvey.ActAsync(opened, "Close");
        _survey.Change(round => round.SetValue("lateUntil", DateTime.UtcNow.AddDays(7)));
        await journey.VisitAsync(links[0].Link, async page =>
        {
            await Journey.PressAsync(page, "Start or go on");
            await Assertions.Expect(page.Locator(".app-lede")).ToContainTextAsync("shown as late");
            await journey.LookAsync(page);
            await Journey.FollowAsync(page, "Check the answers and send them");
            await page.Locator("[name=DeclaredBy]").FillAsync("Made-up director");
            await Journey.PressAsync(page, "Send the answers");
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("Say why the answers come late");
            await Assertions.Expect(page.Locator("[name=DeclaredBy]")).ToHaveValueAsync("Made-up director");
            await journey.LookAsync(page);
            await page.Locator("[name=LateReason]").FillAsync("Made-up flood in the made-up office");
            await Journey.PressAsync(page, "Send the answers");
            await Assertions.Expect(page.Locator(".app-banner")).ToContainTextAsync("Reference");
            await journey.LookAsync(page);
        });
        using var db = _survey.Database();
        Assert.Equal("Made-up flood in the made-up office", Assert.Single(db.Set<SurveyResponse>(), response => response.State == ResponseState.AnsweredLate).LateReason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_may_reply_or_decline_or_has_to_show_a_code_finds_pages_fit_for_everybody(bool script)
    {
        using var opened = await _survey.OpenedAsync();
        var (journey, links) = (new Journey(_survey.Site, browser, script), _survey.Links());
        using var first = await _survey.EnterAsync(links[0].Link);
        await journey.VisitAsync(links[0].Link, async page =>
        {
            await Journey.PressAsync(page, "Start or go on");
            await journey.LookAsync(page);
            await Journey.PressAsync(page, "Send the code");
            await page.Locator("#Code").FillAsync("00000000");
            await Journey.PressAsync(page, "Go on");
            await Assertions.Expect(page.Locator(".govuk-error-summary")).ToContainTextAsync("not the code");
            await journey.LookAsync(page);
        });
        await journey.VisitAsync(links[1].Link, async page =>
        {
            await Journey.PressAsync(page, "Start or go on");
            await Journey.FollowAsync(page, "Say that your system will not answer");
            await journey.LookAsync(page);
        });
        using var closed = await RunningSurvey.PressAsync(opened, "Close");
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("replyUntil", DateTime.UtcNow.AddDays(7));
        });
        await journey.VisitAsync(links[2].Link, async page =>
        {
            await Journey.PressAsync(page, "Start or go on");
            await journey.LookAsync(page);
            await Journey.FollowAsync(page, "See what will be said of your system");
            await journey.LookAsync(page);
            await page.Locator("[name=Text]").FillAsync("Made-up words");
            await Journey.PressAsync(page, "Keep these words");
            await Assertions.Expect(page.Locator("[name=Text]")).ToHaveValueAsync("Made-up words");
        });
        await journey.VisitAsync("/rounds/2027-03/respond/link/none", journey.LookAsync);
    }

    private static async Task LookAtDeskAsync(Journey journey, IPage page)
    {
        await journey.LookAsync(page);
        await page.Locator("section[aria-labelledby=progress] th a").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Who can answer");
        await journey.LookAsync(page);
        await journey.GoAsync(page, "/editor/rounds");
        await journey.LookAsync(page);
        await journey.GoAsync(page, Desk);
        var toRead = page.Locator("section[aria-labelledby=to-read] form");
        await Assertions.Expect(toRead).ToHaveCountAsync(1);
        await toRead.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(toRead).ToHaveCountAsync(0);
        await journey.LookAsync(page);
        await Journey.PressAsync(page, "Close it now");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Publish the results");
        await Journey.PressAsync(page, "Publish the results");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Published");
        await journey.GoAsync(page, $"/rounds/{RunningSurvey.Slug}");
        Assert.Contains("Made-up head of procurement", await page.Locator("main").TextContentAsync(), StringComparison.Ordinal);
        await journey.LookAsync(page);
    }

    private static async Task ReachAsync(IPage page, string selector)
    {
        for (var stops = 0; stops < 120; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"No tab stop reaches {selector}");
    }
}

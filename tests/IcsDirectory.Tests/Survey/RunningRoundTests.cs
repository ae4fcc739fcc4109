using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Survey;

/// <summary>A round between its opening and its results: chasing, closing, the right of reply, proposals, embargo.</summary>
public sealed class RunningRoundTests : IDisposable
{
    private const string Desk = $"/editor/rounds/{RunningSurvey.Slug}";
    private const string Respond = $"/rounds/{RunningSurvey.Slug}/respond";
    private readonly RunningSurvey _survey = new();

    private DirectorySite Site => _survey.Site;

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_for_each_day_that_the_round_names()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var first = await _survey.EnterAsync(links[0].Link);
        await RunningSurvey.AnswerAsync(first, "dedicated", "work_in_progress");
        using var second = await _survey.EnterAsync(links[1].Link);
        using var stopped = await (await HtmlForm.OpenAsync(second, Respond, "form[action$='handler=StopReminders']")).SendAsync();
        await SqlAsync($"UPDATE survey_link SET bounced_at = {DateTime.UtcNow} WHERE recipient = {links[2].Recipient}");
        await SqlAsync($"UPDATE outgoing_mail SET given_up_at = {DateTime.UtcNow} WHERE recipient = {links[3].Recipient}");
        await SqlAsync($"UPDATE survey_response SET asked_at = {DateTime.UtcNow.AddDays(-30)}");
        _survey.Change(round => round.SetValue("reminders", "20, 15, 3"));

        await _survey.TickAsync();
        await _survey.TickAsync();

        var reminded = Enumerable.Range(0, 42).Where(number => _survey.MailsTo(links[number].Recipient).Exists(mail => mail.Subject.Contains("no answers", StringComparison.Ordinal))).ToList();
        Assert.Equal(Enumerable.Range(4, 38), reminded);
        Assert.All(reminded, number => Assert.Single(_survey.MailsTo(links[number].Recipient), mail => mail.Subject.Contains("no answers", StringComparison.Ordinal)));
        using var again = await _survey.EnterAsync(_survey.Links().Last(link => link.Recipient == links[5].Recipient).Link);
        using var before = await _survey.EnterAsync(links[5].Link);
    }

    [Fact]
    public async Task An_editor_sends_another_link_takes_one_back_and_reminds()
    {
        using var editor = await _survey.OpenedAsync();
        var (link, recipient) = _survey.Links()[0];
        using var browser = await _survey.EnterAsync(link);
        var page = $"{Desk}/{SystemOf(recipient)}";
        using var wrong = await RunningSurvey.PressAsync(editor, "Send", page, ("Recipient", "nobody"));
        Assert.Contains("Enter an email address", await wrong.ErrorsAsync(), StringComparison.Ordinal);
        using var sent = await RunningSurvey.PressAsync(editor, "Send", page, ("Recipient", "made.up.procurement@example.org"));
        using var other = await _survey.EnterAsync(_survey.Links().Single(l => l.Recipient == "made.up.procurement@example.org").Link);
        using var reminded = await RunningSurvey.PressAsync(editor, "Remind", page);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (sent.StatusCode, reminded.StatusCode));

        using var revoked = await RunningSurvey.PressAsync(editor, "Revoke", page);

        using var closed = await browser.GetAsync(Respond);
        using var again = await Site.GetAsync(link);
        Assert.EndsWith("/respond/link/none", closed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Respond)).StatusCode);
        var acts = (await editor.OpenAsync(page)).QuerySelector("section[aria-labelledby=acts]")!.TextContent;
        Assert.All(["asked", "opened", "link sent", "reminded", "link taken back"], act => Assert.Contains(act, acts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_become_a_proposal_and_accepted_they_stand_in_the_record_with_the_response_as_their_source()
    {
        using var editor = await _survey.OpenedAsync();
        var (link, recipient) = _survey.Links()[0];
        using var browser = await _survey.EnterAsync(link);
        await RunningSurvey.AnswerAsync(browser, "responsible_not_dedicated", "cannot_say", ("q-lead-since", "May 2024"), ("q-lead-post", "Made-up head of buying"));

        using var proposed = await RunningSurvey.PressAsync(editor, "Propose");
        using var twice = await _survey.Site.SignInAsync(AccountRole.Editor);
        Assert.Null((await twice.OpenAsync(Desk)).QuerySelector("form[action$='handler=Propose']"));
        var proposal = Assert.Single(Site.Proposals(), p => p.Door == ProposalDoor.SurveyResponse);
        Assert.Equal(
            [("lead_status", "responsible_not_dedicated", "2024-05", "month"), ("lead_post", "", "", "day")],
            proposal.Changes.Select(change => (change.Draft.Property, change.Draft.Code, change.Draft.Property == "lead_status" ? change.Draft.EffectiveOn : "", change.Draft.EffectivePrecision)));
        using var accepted = await (await HtmlForm.OpenAsync(editor, $"/editor/proposals/{proposal.Id}", $"#change-{proposal.Changes[0].Id} form[action*='handler=Accept']")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);

        var statement = Site.Services.GetRequiredService<CurrentRegister>().Value.FindSystem(SystemOf(recipient))!.Statements.Single(s => s.Property == StatementProperty.LeadStatus && s.EffectiveOn.Text == "2024-05");
        Assert.Equal(("responsible_not_dedicated", "ICS Procurement Directory"), (statement.Code, statement.Source.Publisher));
        Assert.EndsWith($"/rounds/{RunningSurvey.Slug}", statement.Source.Url.ToString(), StringComparison.Ordinal);

        using var asked = await (await HtmlForm.OpenAsync(editor, $"/editor/proposals/{proposal.Id}", $"#change-{proposal.Changes[1].Id} form[action*='handler=Ask']")).Set("Question", "Which made-up head?").SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        var mail = _survey.MailsTo(recipient)[^1];
        Assert.StartsWith("A question about your survey answers", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Which made-up head?", mail.Body, StringComparison.Ordinal);

        await RunningSurvey.AnswerAsync(browser, "dedicated", "cannot_say", ("q-lead-since", "October 2026"), ("q-lead-post", "Made-up head of buying"));
        await RunningSurvey.ActAsync(editor, "Propose");
        var later = Site.Proposals().Last(p => p.Door == ProposalDoor.SurveyResponse);
        var beside = (await editor.OpenAsync($"/editor/proposals/{later.Id}")).QuerySelector($"#change-{later.Changes[0].Id}")!;
        Assert.Equal(["Field", "Now", "Proposed"], beside.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Contains("are not published yet. What you accept is public at once", (await editor.OpenAsync($"/editor/proposals/{later.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dedicated", beside.QuerySelector("table")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(beside.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), address => address == $"/editor/statements/{statement.Id}");
    }

    [Fact]
    public async Task A_round_that_is_closed_before_its_time_says_so_everywhere_and_takes_no_more_answers()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "none"));
        var contents = Site.Services.GetRequiredService<IContentService>();
        var document = contents.GetById(_survey.Document)!;
        document.SetValue("purpose", "Not published yet");
        contents.Save(document);

        await RunningSurvey.ActAsync(editor, "Close");

        var page = await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}");
        Assert.Contains("Closed on", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Not published yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Not published yet", contents.GetById(_survey.Document)!.GetValue<string>("purpose"));
        Assert.Contains("takes no more answers", (await browser.OpenAsync(Respond)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var refused = await (await RunningSurvey.TopicAsync(browser, "structure")).Set("q-structure", "work_in_progress").SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task Results_that_are_published_again_stay_reported_on_the_day_on_which_they_first_were()
    {
        using var editor = await _survey.OpenedAsync();
        await RunningSurvey.ActAsync(editor, "Close");
        await RunningSurvey.ActAsync(editor, "Publish");
        _survey.Change(round => round.SetValue("reportedOn", "2026-01-02"));

        await RunningSurvey.ActAsync(editor, "Publish");

        Assert.Equal("2026-01-02", Site.Services.GetRequiredService<CurrentRegister>().Value.FindRound(RunningSurvey.Slug)!.ReportedOn.Text);
    }

    [Fact]
    public async Task At_its_time_a_round_closes_shows_each_system_what_will_be_said_and_publishes_its_reply_beside_the_result()
    {
        const string Words = "Made-up words about the <b>result</b>";
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var answered = await _survey.EnterAsync(links[0].Link);
        await RunningSurvey.AnswerAsync(answered, "dedicated", "work_in_progress", ("q-lead-post", "Made-up post"));
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("replyUntil", DateTime.UtcNow.AddDays(7));
        });

        await _survey.TickAsync();

        Assert.Contains("what will be said of", _survey.MailsTo(links[1].Recipient)[^1].Subject, StringComparison.Ordinal);
        Assert.Single(Site.Proposals(), p => p.Door == ProposalDoor.SurveyResponse);
        using var silent = await _survey.EnterAsync(links[1].Link);
        var seen = await HtmlForm.OpenAsync(silent, $"{Respond}/reply", "main form.app-form");
        Assert.Contains("No reply", seen.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var personal = await seen.Set("Text", "Write to jane.bloggs@example.nhs.uk").SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, personal.StatusCode);
        using var kept = await (await HtmlForm.OpenAsync(silent, $"{Respond}/reply", "main form.app-form")).Set("Text", Words).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Contains("Dedicated lead", (await answered.OpenAsync($"{Respond}/reply")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Made-up post", (await answered.OpenAsync($"{Respond}/reply")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var unread = await RunningSurvey.PressAsync(editor, "Publish");
        Assert.DoesNotContain("Made-up words", await Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}"), StringComparison.Ordinal);
        using var cleared = await HtmlForm.In(editor, Desk, await editor.OpenAsync(Desk), which: form => form.TextContent.Contains("about the result", StringComparison.Ordinal)).SendAsync();
        using var early = await RunningSurvey.PressAsync(editor, "Publish");
        Assert.Contains("may add their words to the result until", await early.ErrorsAsync(), StringComparison.Ordinal);
        _survey.Change(round => round.SetValue("replyUntil", DateTime.UtcNow.AddMinutes(-1)));
        await RunningSurvey.ActAsync(editor, "Publish");
        Assert.Contains(Words, (await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}")).QuerySelector("section[aria-labelledby=ledger]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv"), row => row["reply"] == Words);
    }

    [Fact]
    public async Task Results_and_their_article_appear_together_when_the_time_comes_or_neither_does()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.AnswerAsync(browser, "dedicated", "work_in_progress");
        var contents = Site.Services.GetRequiredService<IContentService>();
        var home = contents.GetRootContent().First(document => document.ContentType.Alias == "page");
        var article = contents.Create("What we found", home.Id, "page");
        article.SetValue("slug", "what-we-found");
        article.SetValue("body", "Made-up findings");
        contents.Save(article);
        using var closed = await RunningSurvey.PressAsync(editor, "Close");
        using var past = await RunningSurvey.PressAsync(editor, "Schedule", typed: [("Publication.EmbargoOn", "2020-01-01")]);
        Assert.Contains("still to come", await past.ErrorsAsync(), StringComparison.Ordinal);
        using var set = await RunningSurvey.PressAsync(editor, "Schedule", typed: [("Publication.EmbargoOn", "2090-01-01"), ("Publication.EmbargoTime", "09:30"), ("ArticleKey", $"{article.Key}")]);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        await _survey.TickAsync();
        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ((await Site.GetAsync("/what-we-found")).StatusCode, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode));

        await SqlAsync($"UPDATE survey_round SET publish_at = {DateTime.UtcNow.AddSeconds(-1)}");
        await _survey.TickAsync();
        Assert.Contains("could not be published when their time came", (await editor.OpenAsync(Desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode);

        article.SetValue("description", "What the made-up answers say");
        contents.Save(article);
        await SqlAsync($"UPDATE survey_round SET publish_at = {DateTime.UtcNow.AddSeconds(-1)}");
        await _survey.TickAsync();

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK),
            ((await Site.GetAsync("/what-we-found")).StatusCode, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode));
        await _survey.TickAsync();
        using var db = _survey.Database();
        Assert.Equal(1, await db.Set<SurveyPublication>().CountAsync());
    }

    [Fact]
    public async Task Results_are_published_when_the_document_says_so_once_the_round_has_closed()
    {
        using var editor = await _survey.OpenedAsync();
        _survey.Change(round => round.SetValue("publishesOn", DateTime.UtcNow.AddMinutes(-1)));
        await _survey.TickAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode);
        await RunningSurvey.ActAsync(editor, "Close");
        Assert.Contains("The results are published on", (await editor.OpenAsync(Desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await _survey.TickAsync();

        Assert.Equal(HttpStatusCode.OK, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode);
        var round = Site.Services.GetRequiredService<CurrentRegister>().Value.FindRound(RunningSurvey.Slug)!;
        Assert.Equal(round.ReportedOn, round.Source.PublishedOn);
    }

    [Fact]
    public async Task Nothing_is_published_by_itself_before_the_time_for_the_systems_words_is_over()
    {
        using var editor = await _survey.OpenedAsync();
        await RunningSurvey.ActAsync(editor, "Close");
        _survey.Change(round =>
        {
            round.SetValue("replyUntil", new DateTime(2089, 12, 31, 12, 0, 0, DateTimeKind.Utc));
            round.SetValue("publishesOn", DateTime.UtcNow.AddMinutes(-1));
        });

        await _survey.TickAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await Site.GetAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv")).StatusCode);
        var desk = (await editor.OpenAsync(Desk)).QuerySelector("main")!.TextContent;
        Assert.Contains("The results are published on 31 December 2089", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be published", desk, StringComparison.Ordinal);
        Assert.Contains("31 December 2089", (await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}")).QuerySelector(".govuk-summary-list")!.TextContent, StringComparison.Ordinal);
        using var sooner = await RunningSurvey.PressAsync(editor, "Schedule", typed: [("Publication.EmbargoOn", "2089-12-30")]);
        Assert.Contains("Enter a time from 31 December 2089", await sooner.ErrorsAsync(), StringComparison.Ordinal);
        using var later = await RunningSurvey.PressAsync(editor, "Schedule", typed: [("Publication.EmbargoOn", "2090-01-01")]);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task Who_wants_no_reminders_is_told_what_will_be_said_and_new_links_are_sent_while_words_are_taken()
    {
        using var editor = await _survey.OpenedAsync();
        var (link, recipient) = _survey.Links()[0];
        using var browser = await _survey.EnterAsync(link);
        using var stopped = await (await HtmlForm.OpenAsync(browser, Respond, "form[action$='handler=StopReminders']")).SendAsync();
        await SqlAsync($"UPDATE survey_link SET bounced_at = {DateTime.UtcNow} WHERE recipient = {_survey.Links()[1].Recipient}");
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("replyUntil", DateTime.UtcNow.AddDays(7));
        });
        await _survey.TickAsync();
        Assert.Contains("what will be said of", _survey.MailsTo(recipient)[^1].Subject, StringComparison.Ordinal);
        Assert.DoesNotContain(_survey.MailsTo(_survey.Links()[1].Recipient), mail => mail.Subject.Contains("what will be said of", StringComparison.Ordinal));

        using var sent = await RunningSurvey.PressAsync(editor, "Send", $"{Desk}/{SystemOf(recipient)}", ("Recipient", "made.up.procurement@example.org"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("what will be said of", Assert.Single(_survey.MailsTo("made.up.procurement@example.org")).Subject, StringComparison.Ordinal);
        var other = _survey.Links().Single(l => l.Recipient == "made.up.procurement@example.org").Link;
        Assert.Contains("can add a few words to what will be said of it until", (await Site.GetPageAsync(other)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var entered = await _survey.EnterAsync(other);
        Assert.Equal(HttpStatusCode.OK, (await entered.GetAsync($"{Respond}/reply")).StatusCode);
    }

    [Fact]
    public async Task A_system_that_could_not_be_asked_is_asked_at_the_desk_or_by_its_own_staff_while_the_round_is_open_and_never_after()
    {
        using var editor = await _survey.OpenedAsync();
        await SqlAsync($"DELETE FROM survey_link WHERE response_id IN (SELECT id FROM survey_response WHERE system_slug IN ('devon', 'somerset', 'norfolk-and-waveney', 'dorset'))");
        await SqlAsync($"UPDATE survey_response SET state = 'not_asked', asked_at = NULL WHERE system_slug IN ('devon', 'somerset', 'norfolk-and-waveney', 'dorset')");
        using var asked = await RunningSurvey.PressAsync(editor, "Send", $"{Desk}/devon", ("Recipient", "made.up.devon@example.org"));
        using var staff = await Site.SignInAsync(AccountRole.Staff, "somerset");
        using var entered = await (await HtmlForm.OpenAsync(staff, "/staff", "form[action$='handler=Answer']")).SendAsync();
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (asked.StatusCode, entered.StatusCode));
        Assert.Equal(("asked", "opened"), (_survey.StateOf("devon"), _survey.StateOf("somerset")));

        using var late = await Site.SignInAsync(AccountRole.Staff, "dorset");
        var form = await HtmlForm.OpenAsync(late, "/staff", "form[action$='handler=Answer']");
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("lateUntil", DateTime.UtcNow.AddDays(7));
        });
        await _survey.TickAsync();

        using var refused = await RunningSurvey.PressAsync(editor, "Send", $"{Desk}/norfolk-and-waveney", ("Recipient", "made.up.norfolk@example.org"));
        Assert.Contains("cannot be asked any more", await refused.ErrorsAsync(), StringComparison.Ordinal);
        using var tooLate = await form.SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, tooLate.StatusCode);
        Assert.Null((await late.OpenAsync("/staff")).QuerySelector("form[action$='handler=Answer']"));
        Assert.Equal(("no_reply", "no_reply", "not_asked", "not_asked"), (_survey.StateOf("devon"), _survey.StateOf("somerset"), _survey.StateOf("norfolk-and-waveney"), _survey.StateOf("dorset")));
        await RunningSurvey.ActAsync(editor, "Publish");
        Assert.Contains("40", (await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}")).QuerySelector("#responded strong")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_who_sign_in_answer_without_the_mail_and_only_for_their_own_system()
    {
        using var editor = await _survey.OpenedAsync();
        using var staff = await Site.SignInAsync(AccountRole.Staff, "devon");
        var form = await HtmlForm.OpenAsync(staff, "/staff", "form[action$='handler=Answer']");
        using var foreign = await (await HtmlForm.OpenAsync(staff, "/staff", "form[action$='handler=Answer']")).Set("system", "somerset").SendAsync();
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);

        using var opened = await form.SendAsync();
        var cookie = opened.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("respondent=", StringComparison.Ordinal));
        using var asked = new HttpRequestMessage(HttpMethod.Get, Respond);
        asked.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var page = await Site.Reader.SendAsync(asked);
        Assert.Contains("Devon", (await DirectorySite.DocumentOfAsync(page)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_no_longer_speaks_for_a_system_is_put_out_of_its_answers_and_forgotten_once_removed()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var moved = await _survey.EnterAsync(links[0].Link);
        using var removed = await _survey.EnterAsync(links[1].Link);
        await RunningSurvey.AnswerAsync(removed, "dedicated", "work_in_progress");
        using var db = _survey.Database();
        var (ids, administrator) = (db.Users.ToDictionary(account => account.Email!, account => account.Id), new InvitePerson.Actor(0, AccountRole.Administrator));
        using var scope = Site.Services.CreateScope();
        var manage = scope.ServiceProvider.GetRequiredService<ManagePerson>();

        Assert.Equal(ManagePerson.Outcome.Done, await manage.ScopeAsync(administrator, ids[links[0].Recipient], [SystemOf(links[1].Recipient)], CancellationToken.None));
        Assert.Equal(ManagePerson.Outcome.Done, await manage.RemoveAsync(administrator, ids[links[1].Recipient], CancellationToken.None));

        foreach (var browser in new[] { moved, removed })
        {
            using var answer = await browser.GetAsync(Respond);
            Assert.EndsWith("/respond/link/none", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.False(await db.Set<SurveyResponse>().AnyAsync(response => response.SenderAddress == links[1].Recipient || response.Links.Any(link => link.Recipient == links[1].Recipient)));
        Assert.Contains("an account that was removed", (await editor.OpenAsync(Desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_changes_after_it_was_answered_gets_a_new_version_and_the_page_says_how_many_answered_the_earlier()
    {
        using var editor = await _survey.OpenedAsync();
        var links = _survey.Links();
        using var first = await _survey.EnterAsync(links[0].Link);
        await RunningSurvey.AnswerAsync(first, "dedicated", "work_in_progress");
        _survey.Change(round => round.SetValue("questions", round.GetValue<string>("questions")!.Replace("Does anyone lead procurement for the whole system?", "Who, if anyone, leads procurement for the whole system?", StringComparison.Ordinal)));
        using var second = await _survey.EnterAsync(links[1].Link);
        await RunningSurvey.AnswerAsync(second, "none", "work_in_progress");

        Assert.Contains("2 systems have begun to answer this round", (await editor.OpenAsync($"/editor/content/{_survey.Document}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Who, if anyone, leads procurement for the whole system?: version 2", (await editor.OpenAsync(Desk)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var closed = await RunningSurvey.PressAsync(editor, "Close");
        using var published = await RunningSurvey.PressAsync(editor, "Publish");
        Assert.Contains("1 of them answered it in an earlier wording", (await Site.GetPageAsync($"/rounds/{RunningSurvey.Slug}")).QuerySelector("#q-lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_whose_id_would_give_the_results_two_columns_of_one_name_is_not_read()
    {
        using var editor = await _survey.OpenedAsync();
        _survey.Change(round => round.SetValue("questions", round.GetValue<string>("questions")!.Replace("\"lead-post\"", "\"lead-why-not\"", StringComparison.Ordinal)));
        Assert.Null(Site.Services.GetRequiredService<CurrentRegister>().Value.FindRound(RunningSurvey.Slug));
        _survey.Change(round => round.SetValue("questions", round.GetValue<string>("questions")!.Replace("\"lead-why-not\"", "\"lead-post\"", StringComparison.Ordinal)));
        Assert.NotNull(Site.Services.GetRequiredService<CurrentRegister>().Value.FindRound(RunningSurvey.Slug));
    }

    [Fact]
    public async Task Late_answers_are_taken_with_a_reason_where_the_round_allows_and_are_shown_as_late()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterAsync(_survey.Links()[0].Link);
        await RunningSurvey.SaveAsync(browser, "lead", ("q-lead", "none"));
        _survey.Change(round =>
        {
            round.SetValue("closesOn", DateTime.UtcNow.AddMinutes(-1));
            round.SetValue("lateUntil", DateTime.UtcNow.AddDays(7));
        });
        await _survey.TickAsync();
        await RunningSurvey.SaveAsync(browser, "structure", ("q-structure", "work_in_progress"));
        var check = await HtmlForm.OpenAsync(browser, $"{Respond}/check", "main form.app-form");
        using var unexplained = await check.Set("DeclaredBy", "Made-up post").SendAsync();
        Assert.Contains("Say why the answers come late", await unexplained.ErrorsAsync(), StringComparison.Ordinal);
        using var sent = await (await HtmlForm.OpenAsync(browser, $"{Respond}/check", "main form.app-form")).Set(("DeclaredBy", "Made-up post"), ("LateReason", "A made-up reason")).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);

        using var published = await RunningSurvey.PressAsync(editor, "Publish");
        Assert.Single(await _survey.CsvAsync($"/rounds/{RunningSurvey.Slug}/ledger.csv"), row => row["state"] == "answered_late");
        Assert.DoesNotContain("made-up reason", await Site.Reader.GetStringAsync($"/rounds/{RunningSurvey.Slug}"), StringComparison.OrdinalIgnoreCase);
    }

    private async Task SqlAsync(FormattableString sql)
    {
        using var db = _survey.Database();
        await db.Database.ExecuteSqlAsync(sql);
    }

    private string SystemOf(string recipient)
    {
        using var db = _survey.Database();
        return db.Set<SurveyResponse>().Single(response => response.Links.Any(link => link.Recipient == recipient)).SystemSlug;
    }
}

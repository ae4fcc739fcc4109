using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Mail;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Survey;

/// <summary>Whom a round asks that names nobody, what the desk shows of it, and what can follow on what.</summary>
public sealed class OpeningTests : IDisposable
{
    private const string Desk = $"/editor/rounds/{RunningSurvey.Slug}";
    private readonly RunningSurvey _survey = new();

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task By_the_clock_the_systems_that_stand_on_that_day_are_asked_at_the_mailboxes_of_their_records_and_the_others_wait_for_an_address()
    {
        _ = _survey.Site.Address;
        var opens = DateTime.UtcNow.AddMinutes(-5);
        MadeUpPublication.Add(_survey.Site, RunningSurvey.Slug, "Survey of March 2027", null, ("opensOn", opens), ("closesOn", DateTime.UtcNow.AddDays(14)));

        await _survey.TickAsync();

        var register = _survey.Site.Services.GetRequiredService<CurrentRegister>().Value;
        var standing = register.Systems.Where(system => system.Board.StandsOn(DateOnly.FromDateTime(opens))).ToList();
        Assert.InRange(standing.Count, 30, 41); // mergers of April 2026
        var mailboxes = standing.ToDictionary(system => system.Slug, system => system.Statements
            .Where(s => s.Property == StatementProperty.Contact && s.WithdrawnAt is null && s.EndsOn is null).SelectMany(s => s.Value.Split(' ')).Where(word => EmailAddress.TryParse(word, out _)).ToList());
        Assert.Contains(mailboxes.Values, addresses => addresses.Count > 0);
        using var db = _survey.Database();
        var asked = db.Set<SurveyResponse>().Select(response => new { response.SystemSlug, State = response.State, Recipients = response.Links.Select(link => link.Recipient).ToList() }).ToList();
        Assert.Equal(standing.Select(system => system.Slug).Order(), asked.Select(response => response.SystemSlug).Order());
        Assert.All(asked, response => Assert.Equal(
            (mailboxes[response.SystemSlug].Count > 0 ? ResponseState.Asked : ResponseState.NotAsked, string.Join(' ', mailboxes[response.SystemSlug])), (response.State, string.Join(' ', response.Recipients))));
        Assert.All(asked.SelectMany(response => response.Recipients), recipient => Assert.Contains("/respond/link/", Assert.Single(_survey.MailsTo(recipient)).Body, StringComparison.Ordinal));

        using var editor = await _survey.Site.SignInAsync(AccountRole.Editor);
        var without = asked.First(response => response.Recipients.Count == 0).SystemSlug;
        Assert.Contains("not asked: no address is known", (await editor.OpenAsync($"{Desk}/{without}")).QuerySelector("section[aria-labelledby=acts]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not asked, no address is known", (await editor.OpenAsync(Desk)).QuerySelector("section[aria-labelledby=chase]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_shows_regions_whom_to_chase_mail_that_came_back_and_the_headline_as_if_it_closed_now()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        await RunningSurvey.AnswerAsync(browser, "dedicated", "work_in_progress");
        using var back = await RunningSurvey.PressAsync(editor, "Bounced", $"{Desk}/somerset");
        Assert.Equal(HttpStatusCode.Redirect, back.StatusCode);

        var page = await editor.OpenAsync(Desk);

        var chase = page.QuerySelectorAll("section[aria-labelledby=chase] li").Select(line => line.TextContent).ToList();
        Assert.Equal(41, chase.Count);
        Assert.Contains("Somerset: asked, mail came back", chase);
        Assert.DoesNotContain(chase, line => line.StartsWith("Devon", StringComparison.Ordinal));
        var regions = page.QuerySelectorAll("section[aria-labelledby=regions] tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList());
        Assert.Equal((7, 42), (regions.Count, regions.Values.Sum(counts => counts.Sum())));
        Assert.Equal(1, regions["South West"][ResponseState.All.ToList().IndexOf(ResponseState.Answered)]);
        var headline = page.QuerySelector("section[aria-labelledby=headline]")!.TextContent;
        Assert.Contains("1 of 42", headline, StringComparison.Ordinal);
        Assert.Contains("1 of 1", headline, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _survey.Site.GetAsync($"/rounds/{RunningSurvey.Slug}/responses.json")).StatusCode);
    }

    [Fact]
    public async Task Who_declined_gives_a_reason_and_may_answer_all_the_same_until_the_round_closes()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        using var unexplained = await (await HtmlForm.OpenAsync(browser, $"{RunningSurvey.Respond}/decline", "main form.app-form")).SendAsync();
        Assert.Contains("Say why", await unexplained.ErrorsAsync(), StringComparison.Ordinal);
        using var declined = await (await HtmlForm.OpenAsync(browser, $"{RunningSurvey.Respond}/decline", "main form.app-form")).Set("Reason", "Made up").SendAsync();
        Assert.Equal(("declined", HttpStatusCode.Redirect), (_survey.StateOf("devon"), declined.StatusCode));

        await RunningSurvey.AnswerAsync(browser, "none", "work_in_progress");

        Assert.Equal("answered", _survey.StateOf("devon"));
        using var again = await (await HtmlForm.OpenAsync(browser, $"{RunningSurvey.Respond}/decline", "main form.app-form")).Set("Reason", "Made up").SendAsync();
        Assert.Equal((HttpStatusCode.Conflict, "answered"), (again.StatusCode, _survey.StateOf("devon")));
    }

    [Fact]
    public async Task A_question_that_is_not_answered_needs_a_reason()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        using var unexplained = await (await RunningSurvey.TopicAsync(browser, "lead")).Set("q-lead.refusal", "not_applicable").SendAsync("next");
        Assert.Contains("Say why there is no answer", await unexplained.ErrorsAsync(), StringComparison.Ordinal);
        using var explained = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(("q-lead.refusal", "not_applicable"), ("q-lead.reason", "Made up")).SendAsync("next");
        Assert.Equal(HttpStatusCode.Redirect, explained.StatusCode);
    }

    [Fact]
    public void What_is_not_in_the_table_of_states_throws()
    {
        var response = new SurveyResponse { RoundSlug = "r", SystemSlug = "s", Reference = "x", State = ResponseState.Declined };
        Assert.Throws<InvalidOperationException>(() => response.Become(ResponseAct.Send));
        response.Become(ResponseAct.Write);
        Assert.Equal(ResponseState.Draft, response.State);
    }

    [Fact]
    public async Task Every_answer_to_the_standing_questionnaire_becomes_a_statement_or_part_of_one()
    {
        using var editor = await _survey.OpenedAsync();
        var asked = _survey.Site.Services.GetRequiredService<CurrentRegister>().Value.FindRound(RunningSurvey.Slug)!.Questionnaire;
        Assert.All(asked.Questions, question => Assert.NotNull(question.Property));
        var sent = asked.Questions.Select(question => new Answer(question.Id, question.Type.HasChoices ? [question.Choices[0].Code] : question.Type == AnswerType.Date ? ["May 2026"] : [$"Made up: {question.Id}"]));

        var drafts = IcsDirectory.Survey.Running.AnswerStatements.Of(asked, [.. sent], new(2027, 3, 1), "the-round").Select(said => said.Draft).ToList();

        Assert.Equal(
            [
                ("lead_status", "dedicated"), ("lead_post", ""), ("structure_model", "hub_and_spoke"), ("host", ""), ("context", ""), ("context", ""), ("context", ""), ("context", ""), ("shared_body", ""),
                ("contact", ""), ("portal", ""), ("portal", ""), ("portal", ""),
            ],
            drafts.Select(draft => (draft.Property, draft.Code)));
        var structure = drafts.Single(draft => draft.Property == "structure_model");
        Assert.Equal(("Made up: structure-words", "in_place", "2026-05", "Acute trusts, Goods, Teams of the former CCGs are part of it"), (structure.Value, structure.Stage, structure.EffectiveOn, structure.Scope));
        Assert.Equal(
            ["Does the system buy together with other systems? Yes", "What holds joint procurement back, if anything does? Nothing", "Made up: obstacles-words", "Made up: anything-else"],
            drafts.Where(draft => draft.Property == "context").Select(draft => draft.Value));
    }
}

using System.Net;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>What stands in a form before anything is typed: what the record holds, and what the system answered last.</summary>
public sealed class KnownAnswerTests : IDisposable
{
    private readonly RunningSurvey _survey = new();

    public void Dispose() => _survey.Dispose();

    [Fact]
    public async Task What_the_record_holds_is_marked_and_stands_in_the_form_in_each_of_its_parts()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("somerset");

        var form = await RunningSurvey.TopicAsync(browser, "structure");

        Assert.Equal(("hub_and_spoke", "in_place"), (form["q-structure"], form["q-structure-stage"]));
        var known = form.Page.QuerySelector("#question-structure .govuk-inset-text")!.TextContent;
        Assert.Contains("We hold: Hub and spoke. Reported ", known, StringComparison.Ordinal);
        Assert.Contains("Still right?", known, StringComparison.Ordinal);
        Assert.Contains("We hold: In place", form.Page.QuerySelector("#question-structure-stage")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("arrayed around acute providers", form["q-structure-words"], StringComparison.Ordinal);
        Assert.Equal("", form["q-structure-since"]); // the day of a report is not the day from which it was so
        Assert.DoesNotContain("We hold", form.Page.QuerySelector("#question-host")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(form.Page.QuerySelectorAll("datalist#bodies option"));

        using var db = _survey.Database();
        Assert.Empty(db.Set<SurveyAnswer>()); // looking saves nothing
    }

    [Fact]
    public async Task What_was_answered_last_stands_beside_what_is_held_and_fills_the_form_where_it_is_later()
    {
        using var editor = await _survey.OpenedAsync();
        MadeUpPublication.Add(_survey.Site, "2026-03", "Survey of March 2026", Earlier("shared_service"));
        using var browser = await _survey.EnterForAsync("somerset");

        var form = await RunningSurvey.TopicAsync(browser, "structure");

        Assert.Equal("shared_service", form["q-structure"]);
        Assert.Equal(("", null), (form["q-structure-words"], form["q-structure-stage"])); // what is held is about another model
        var known = form.Page.QuerySelectorAll("#question-structure .govuk-inset-text p").Select(line => line.TextContent).ToList();
        Assert.Equal(2, known.Count);
        Assert.StartsWith("Your answer to “Survey of March 2026” was: Shared service (", known[0], StringComparison.Ordinal);
        Assert.StartsWith("We hold: Hub and spoke", known[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_last_answer_that_is_not_offered_any_more_is_shown_and_does_not_fill_the_form()
    {
        using var editor = await _survey.OpenedAsync();
        MadeUpPublication.Add(_survey.Site, "2026-03", "Survey of March 2026", Earlier("a_made_up_model"));
        using var browser = await _survey.EnterForAsync("devon");

        var form = await RunningSurvey.TopicAsync(browser, "structure");

        Assert.Contains("Your answer to “Survey of March 2026” was: a_made_up_model", form.Page.QuerySelector("#question-structure")!.TextContent, StringComparison.Ordinal);
        Assert.Null(form["q-structure"]);
    }

    [Fact]
    public async Task A_question_that_is_not_put_asks_for_nothing()
    {
        using var editor = await _survey.OpenedAsync();
        _survey.ChangeQuestions(("lead-post", "required", "1"));
        using var browser = await _survey.EnterForAsync("devon");

        using var notPut = await (await RunningSurvey.TopicAsync(browser, "lead")).Set("q-lead", "none").SendAsync("next");
        using var put = await (await RunningSurvey.TopicAsync(browser, "lead")).Set("q-lead", "dedicated").SendAsync("next");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.BadRequest), (notPut.StatusCode, put.StatusCode));
    }

    [Fact]
    public async Task A_name_where_a_post_is_asked_for_is_refused()
    {
        using var editor = await _survey.OpenedAsync();
        using var browser = await _survey.EnterForAsync("devon");
        using var named = await (await RunningSurvey.TopicAsync(browser, "lead")).Set(("q-lead", "dedicated"), ("q-lead-post", "Jane Bloggs")).SendAsync("next");
        Assert.Equal(HttpStatusCode.BadRequest, named.StatusCode);
        Assert.Contains("Give the title of the post only", await named.ErrorsAsync(), StringComparison.Ordinal);
    }

    private PublishedRound Earlier(string structure)
    {
        var round = MadeUp.RoundOf2022();
        return round with
        {
            ClosedAt = DateTime.UtcNow.AddDays(-200),
            Responses =
            [
                .. MadeUpPublication.Systems(_survey.Site).Select(system => new PublishedResponse
                {
                    SystemSlug = system.Slug,
                    SystemName = system.Name,
                    State = ResponseState.Answered,
                    SentAt = DateTime.UtcNow.AddDays(-210),
                    Answers = [new("structure", [structure])],
                }),
            ],
        };
    }
}

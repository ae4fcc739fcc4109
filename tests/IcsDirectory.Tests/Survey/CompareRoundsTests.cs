using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Survey;
using IcsDirectory.Tests.Statistics;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>Numbers of several rounds stand side by side, and nothing that keeps them apart is left out.</summary>
public sealed class CompareRoundsTests
{
    private static readonly DateTime First = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Second = First.AddYears(1);

    [Fact]
    public void Totals_of_others_stand_beside_with_their_definition_and_that_nobody_is_named()
    {
        var totals = Totals("2022", "2022-05-10", 42, [new("dedicated-lead", "Lead", 12, 34, "Those with a head of procurement.", FigureBasis.Reported, "", "")]);
        var table = CompareRounds.Of(Ours("2027", First, MadeUp.RoundOf2022()), [totals])!.Figures!;

        Assert.Equal(["2022", "2027"], table.Rounds.Select(round => round.Slug));
        var row = Assert.Single(table.Rows);
        Assert.Equal(("dedicated-lead", 12, 34, 12, 34), (row.Id, row.Cells[0]!.Numerator, row.Cells[0]!.Denominator, row.Cells[1]!.Numerator, row.Cells[1]!.Denominator));
        Assert.Equal(["Defined otherwise in Round 2022: “Those with a head of procurement.”", "Round 2022 gives a total only: which systems are behind it is not known."], row.Notes.ToArray());
    }

    [Fact]
    public void Forty_two_against_thirty_six_is_said_with_the_names()
    {
        var later = MadeUp.RoundOf2022();
        later = later with { Responses = [.. later.Responses.Select((response, number) => number < 36 ? response : response with { State = ResponseState.NotAsked })] };
        var compared = CompareRounds.Of(Ours("2028", Second, later), [Ours("2027", First, MadeUp.RoundOf2022())])!;

        Assert.Equal(["Other systems: 42 asked in Round 2027, 36 in Round 2028, 36 in both."], RowOf(compared, "responded").Notes.ToArray());
        Assert.Equal(["Asked in Round 2027, not in Round 2028: System 36, System 37, System 38, System 39, System 40, System 41."], compared.Figures!.Notes.ToArray());
        Assert.All(compared.Questions, question => Assert.Contains(question.Table.Notes, note => note.StartsWith("Other systems: 42 asked", StringComparison.Ordinal)));
    }

    [Fact]
    public void As_many_systems_that_are_others_are_not_the_same_systems()
    {
        var later = MadeUp.RoundOf2022();
        later = later with { Responses = later.Responses.SetItem(41, later.Responses[41] with { SystemSlug = "another", SystemName = "Another" }) };
        var compared = CompareRounds.Of(Ours("2028", Second, later), [Ours("2027", First, MadeUp.RoundOf2022())])!;

        Assert.Equal(["Other systems: 42 asked in Round 2027, 42 in Round 2028, 41 in both."], RowOf(compared, "dedicated-lead").Notes.ToArray());
        Assert.Equal(["Asked in Round 2027, not in Round 2028: System 41.", "Asked in Round 2028, not in Round 2027: Another."], compared.Figures!.Notes.ToArray());
    }

    [Fact]
    public void The_same_systems_and_words_have_no_note()
    {
        var compared = CompareRounds.Of(Ours("2028", Second, MadeUp.RoundOf2022()), [Ours("2027", First, MadeUp.RoundOf2022())])!;

        Assert.Equal(6, compared.Figures!.Rows.Length);
        Assert.All(compared.Questions.Select(question => question.Table).Prepend(compared.Figures), table => Assert.Empty(table.Notes.Concat(table.Rows.SelectMany(row => row.Notes))));
        Assert.Equal(["lead", "structure"], compared.Questions.Select(question => question.Question.Id));
    }

    [Fact]
    public void Words_of_a_question_are_counted_in_each_round_and_what_was_worded_otherwise_is_said()
    {
        var later = Reworded(MadeUp.RoundOf2022(), question => question.Id != "lead" ? question : question with
        {
            Text = "Does anyone lead?",
            Choices = [question.Choices[0] with { Definition = "Another definition." }, .. question.Choices[1..3], new("shared", "Shared with another system", "")],
        });
        var table = CompareRounds.Of(Ours("2028", Second, later), [Ours("2027", First, MadeUp.RoundOf2022())])!.Questions[0].Table;
        var rows = table.Rows.ToDictionary(row => row.Id);

        Assert.Equal(["The question was worded otherwise in Round 2027: “Who leads?”"], table.Notes.ToArray());
        Assert.Equal([$"Worded otherwise in Round 2027: “{LeadStatus.Dedicated.Label}: {LeadStatus.Dedicated.Definition}”"], rows["dedicated"].Notes.ToArray());
        Assert.Equal((12, 34), (rows["dedicated"].Cells[0]!.Numerator, rows["dedicated"].Cells[0]!.Denominator));
        Assert.Null(rows["shared"].Cells[0]);
        Assert.Equal(["Round 2027 did not offer this word."], rows["shared"].Notes.ToArray());
        Assert.Equal((8, null), (rows["none"].Cells[0]!.Numerator, rows["none"].Cells[1]));
        Assert.Equal(["Round 2028 did not offer this word."], rows["none"].Notes.ToArray());
        Assert.Equal((null, 12), (rows["not_offered"].Cells[0], rows["not_offered"].Cells[1]!.Numerator));
        Assert.Equal((0, 0), (rows["unanswered"].Cells[0]!.Numerator, rows["unanswered"].Cells[1]!.Numerator));
    }

    [Fact]
    public void Another_kind_of_answer_and_another_condition_are_said()
    {
        var later = Reworded(MadeUp.RoundOf2022(), question => question.Id != "structure" ? question : question with
        {
            Type = AnswerType.SeveralChoices,
            ShownIf = new("lead", ["dedicated"]),
            Help = "Choose all.",
        });
        var notes = CompareRounds.Of(Ours("2028", Second, later), [Ours("2027", First, MadeUp.RoundOf2022())])!.Questions[1].Table.Notes;

        Assert.Equal(3, notes.Length);
        Assert.Contains("Round 2027 gave no help with the question.", notes);
        Assert.Contains($"It was answered otherwise in Round 2027: {AnswerType.OneChoice.Definition}", notes);
    }

    [Fact]
    public void Only_what_is_known_to_be_earlier_stands_beside()
    {
        Figure lead = new("dedicated-lead", "Lead", 1, 2, "", FigureBasis.Reported, "", "");
        var round = Ours("2027", First, MadeUp.RoundOf2022());
        var compared = CompareRounds.Of(
            round,
            [
                Totals("undated", "", 42, [lead]), Totals("later", "2027-03-02", 42, [lead]), Totals("other", "2021-06-30", 42, [lead with { Id = "engaged" }]),
                Ours("2028", Second, MadeUp.RoundOf2022()), round, Ours("running", First.AddDays(-9), null),
            ])!;

        Assert.Null(compared.Figures);
        Assert.Empty(compared.Questions);
        Assert.Equal(["other"], compared.Apart.Select(other => other.Slug));
        Assert.Null(CompareRounds.Of(round, [round]));
        Assert.Null(CompareRounds.Of(Totals("2022", "2022-05-10", 42, [lead]), [Totals("2021", "2021-06-30", 42, [lead])]));
    }

    [Fact]
    public void A_round_that_is_published_again_stays_where_it_was()
    {
        var first = Ours("2027", First, MadeUp.RoundOf2022()) with { ReportedOn = SurveyedRegister.Day("2030-01-01") };

        Assert.NotNull(CompareRounds.Of(Ours("2028", Second, MadeUp.RoundOf2022()), [first]));
        Assert.Null(CompareRounds.Of(first, [Ours("2028", Second, MadeUp.RoundOf2022())]));
    }

    [Fact]
    public void Systems_are_said_to_be_the_same_only_when_they_are() => Prop.ForAll(Two.ToArbitrary(), rounds =>
    {
        var (before, after) = rounds;
        var compared = CompareRounds.Of(Ours("2028", Second, after), [Ours("2027", First, before)])!;
        var isSameAsked = Slugs(before, response => response.State != ResponseState.NotAsked).SetEquals(Slugs(after, response => response.State != ResponseState.NotAsked));
        var isSameAnswered = Slugs(before, response => response.State.HasAnswers).SetEquals(Slugs(after, response => response.State.HasAnswers));
        return RowOf(compared, "responded").Notes.IsEmpty == isSameAsked && compared.Figures!.Notes.IsEmpty == isSameAsked
            && RowOf(compared, "dedicated-lead").Notes.IsEmpty == (isSameAsked && isSameAnswered)
            && compared.Questions.All(question => question.Table.Notes.IsEmpty == (isSameAsked && isSameAnswered))
            && compared.Questions.All(question => Enumerable.Range(0, 2).All(column =>
                question.Table.Rows.Sum(row => row.Cells[column]!.Numerator) == question.Table.Rows[0].Cells[column]!.Denominator));
    }).QuickCheckThrowOnFailure();

    private static Gen<(PublishedRound Before, PublishedRound After)> Two =>
        from before in Rounds
        from isOther in Gen.Elements(true, false)
        from other in Rounds
        select (before, isOther ? other : before);

    private static Gen<PublishedRound> Rounds =>
        from states in Gen.ArrayOf(Gen.Elements<ResponseState>(ResponseState.All), 3)
        let round = MadeUp.RoundOf2022()
        select round with { Responses = [.. round.Responses.Take(3).Zip(states, (response, state) => response with { State = state })] };

    private static HashSet<string> Slugs(PublishedRound round, Func<PublishedResponse, bool> counts) => [.. round.Responses.Where(counts).Select(response => response.SystemSlug)];

    private static ComparedTable.Row RowOf(CompareRounds.Result compared, string id) => compared.Figures!.Rows.Single(row => row.Id == id);

    private static PublishedRound Reworded(PublishedRound round, Func<Question, Question> change) => round with
    {
        Questionnaire = new([.. round.Questionnaire.Sections.Select(section => section with { Questions = [.. section.Questions.Select(change)] })]),
    };

    private static SurveyRound Ours(string slug, DateTime closed, PublishedRound? published)
    {
        published = published is null ? null : published with { ClosedAt = closed };
        return Round(slug, RoundKind.PerSystem, SurveyedRegister.Day(UkCalendar.UkDay(closed).Iso()), 42) with { Published = published, Figures = published is null ? [] : RoundFigures.Of(published) };
    }

    private static SurveyRound Totals(string slug, string on, int asked, ImmutableArray<Figure> figures) =>
        Round(slug, RoundKind.AggregateOnly, on.Length == 0 ? PartialDate.Undated : SurveyedRegister.Day(on), asked) with { Figures = figures };

    private static SurveyRound Round(string slug, RoundKind kind, PartialDate on, int asked) => new()
    {
        Slug = slug,
        Title = $"Round {slug}",
        Kind = kind,
        AskedBy = "Somebody",
        ReportedOn = on,
        SystemsAsked = asked,
        Source = SurveyedRegister.Paper,
        RecordedAt = SurveyedRegister.RecordedAt,
    };
}

using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Survey;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>Whatever is answered: the parts add up, every denominator is what its definition says, and no system is counted twice.</summary>
public sealed class RoundResultsTests
{
    private static readonly Question Lead = Asking("lead", AnswerType.OneChoice, StatementProperty.LeadStatus, LeadStatus.All.Take(5));
    private static readonly Question Structure = Asking("structure", AnswerType.OneChoice, StatementProperty.StructureModel, StructureModel.All.Take(7));
    private static readonly Question Several = Asking("obstacles", AnswerType.SeveralChoices, null, LeadStatus.All.Take(3));
    private static readonly Question Conditional = Asking("since", AnswerType.OneChoice, null, LeadStatus.All.Take(2)) with { ShownIf = new("lead", [LeadStatus.Dedicated.Code]) };
    private static readonly Question Typed = Asking("words", AnswerType.LongText, null, []);
    private static readonly Questionnaire Asked = new([new("all", "All", "", [Lead, Structure, Several, Conditional, Typed])]);

    [Fact]
    public void The_parts_of_every_question_add_up() => Holds(round =>
    {
        var asked = round.Responses.Count(r => r.State != ResponseState.NotAsked);
        return round.Questionnaire.Questions.Select(question => RoundResults.Of(question, round)).All(result =>
        {
            var unanswered = result.Unanswered.SelectMany(row => row.MemberSlugs).ToList();
            var silent = result.Silent.SelectMany(row => row.MemberSlugs).ToList();
            var chose = result.Rows.SelectMany(row => row.MemberSlugs).ToList();
            var isOnce = result.Question.Type == AnswerType.SeveralChoices || chose.Count == chose.Distinct().Count();
            var all = chose.Concat(unanswered).Concat(silent).ToHashSet();
            return isOnce && result.Asked == asked && all.Count == asked
                && chose.Distinct().Count() + unanswered.Count == result.Answered && result.Answered + silent.Count == result.Asked
                && unanswered.Concat(silent).Distinct().Count() == unanswered.Count + silent.Count
                && result.Rows.All(row => row.MemberSlugs.Distinct().Count() == row.Count && row.Count <= result.Answered);
        });
    });

    [Fact]
    public void Every_figure_has_its_members_and_the_denominator_of_its_definition() => Holds(round =>
    {
        var (asked, answered) = (round.Responses.Count(r => r.State != ResponseState.NotAsked), round.Responses.Count(r => r.State.HasAnswers));
        var figures = RoundFigures.Of(round).ToDictionary(figure => figure.Id);
        return figures.Values.All(figure => figure.Numerator == figure.MemberSlugs!.Value.Distinct().Count()
                && figure.Denominator == (figure.Id is "responded" or "did-not-respond" ? asked : answered) && figure.Numerator <= figure.Denominator)
            && figures["responded"].Numerator + figures["did-not-respond"].Numerator == asked
            && figures["dedicated-lead"].Numerator + figures["responsible-not-dedicated"].Numerator <= answered
            && figures["structure-work-in-progress"].Numerator + figures["structure-details-given"].Numerator <= answered;
    });

    [Fact]
    public void The_headline_of_May_2022_follows_from_such_answers()
    {
        var figures = RoundFigures.Of(MadeUp.RoundOf2022()).ToDictionary(figure => figure.Id, figure => (figure.Numerator, figure.Denominator));
        Assert.Equal(
            new Dictionary<string, (int, int)>
            {
                ["responded"] = (34, 42),
                ["did-not-respond"] = (8, 42),
                ["dedicated-lead"] = (12, 34),
                ["responsible-not-dedicated"] = (5, 34),
                ["structure-work-in-progress"] = (28, 34),
                ["structure-details-given"] = (6, 34),
            },
            figures);
    }

    [Fact]
    public void Who_cannot_say_yet_has_given_no_details_of_the_structure()
    {
        var round = MadeUp.Round(Asked, [new() { SystemSlug = "s", SystemName = "S", State = ResponseState.Answered, Answers = [new("structure", ["cannot_say"])] }]);
        var offered = Structure with { Choices = Structure.Choices.Add(new("cannot_say", "Cannot say yet", "")) };
        var figures = RoundFigures.Of(round with { Questionnaire = new([new("all", "All", "", [Lead, offered])]) });

        Assert.All(["structure-details-given", "structure-work-in-progress"], id => Assert.Equal(0, figures.Single(figure => figure.Id == id).Numerator));
    }

    [Fact]
    public void Who_was_not_put_a_question_has_not_left_it_blank()
    {
        var stage = Asking("stage", AnswerType.OneChoice, StatementProperty.StructureModel, Stage.All) with { ShownIf = new("structure", ["hub_and_spoke"]) };
        var round = MadeUp.Round(new([new("all", "All", "", [Structure, stage])]),
        [
            Answering("put", new Answer("structure", ["hub_and_spoke"])),
            Answering("not-put", new Answer("structure", ["work_in_progress"])),
        ]);

        Assert.Equal(
            [("not_put", "not-put"), ("blank", "put")],
            RoundResults.Of(stage, round).Unanswered.Where(row => row.Count > 0).Select(row => (row.Code, row.MemberSlugs.Single())));
    }

    [Fact]
    public void Words_that_are_held_back_are_told_from_an_answer_a_refusal_and_a_blank()
    {
        var round = MadeUp.Round(Asked,
        [
            Answering("read", new Answer("words", ["Made-up words"])),
            Answering("unread") with { Held = ["words"] },
            Answering("refused", new Answer("words", []) { Refusal = AnswerRefusal.Declined }) with { Held = ["words"] },
            Answering("blank"),
        ]);
        var result = RoundResults.Of(Typed, round);

        Assert.Equal(
            [("said", "read"), ("held", "unread"), ("declined", "refused"), ("blank", "blank")],
            result.Rows.Concat(result.Unanswered).Where(row => row.Count > 0).Select(row => (row.Code, row.MemberSlugs.Single())));
    }

    private static PublishedResponse Answering(string slug, params Answer[] answers) => new() { SystemSlug = slug, SystemName = slug, State = ResponseState.Answered, Answers = [.. answers] };

    private static Question Asking(string id, AnswerType type, StatementProperty? property, IEnumerable<Term> words) =>
        new(id, $"About {id}?", "", type, [.. words.Select(word => new AnswerChoice(word.Code, word.Label, word.Definition))], property, AnswerPart.Value, false);

    private static void Holds(Func<PublishedRound, bool> rule) => Prop.ForAll(Rounds.ToArbitrary(), rule).QuickCheckThrowOnFailure();

    private static Gen<PublishedRound> Rounds =>
        from responses in Gen.ArrayOf(Responses)
        select MadeUp.Round(Asked, [.. responses.Select((response, number) => response with { SystemSlug = $"s{number}" })]);

    private static Gen<PublishedResponse> Responses =>
        from state in Gen.Elements<ResponseState>(ResponseState.All)
        from lead in Answers(Lead)
        from structure in Answers(Structure)
        from several in Answers(Several)
        from conditional in Answers(Conditional)
        from typed in Answers(Typed)
        from held in Gen.SubListOf(Lead.Id, Typed.Id)
        let words = held.Contains(Typed.Id) ? typed with { Values = [] } : typed
        select new PublishedResponse
        {
            SystemSlug = "",
            SystemName = "",
            State = state,
            Answers = state.HasAnswers ? [lead, structure, several, conditional, words] : [],
            Held = state.HasAnswers ? [.. held] : [],
        };

    private static Gen<Answer> Answers(Question question) =>
        from codes in Gen.SubListOf(question.Choices.Select(choice => choice.Code).Append("unknown_code"))
        from refusal in Gen.Frequency((4, Gen.Constant<AnswerRefusal?>(null)), (1, Gen.Elements<AnswerRefusal?>(AnswerRefusal.All)))
        let values = question.Type == AnswerType.SeveralChoices ? codes : codes.Take(1)
        select new Answer(question.Id, [.. values]) { Refusal = refusal };
}

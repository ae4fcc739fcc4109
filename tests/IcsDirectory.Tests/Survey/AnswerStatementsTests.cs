using System.Collections.Immutable;
using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>What a system's answers say as statements.</summary>
public sealed class AnswerStatementsTests
{
    private static readonly DateOnly Sent = new(2027, 3, 1);

    private static readonly ImmutableArray<AnswerChoice> YesOrNo = [new("yes", "Yes", ""), new("no", "No", ""), new("cannot_say", "Cannot say yet", "")];

    private static readonly Questionnaire Asked = new([new("all", "All", "",
    [
        Asking("structure", AnswerType.OneChoice, StatementProperty.StructureModel, AnswerPart.Value, [.. StructureModel.All.Select(word => new AnswerChoice(word.Code, word.Label, "")), new("cannot_say", "Cannot say yet", "")]),
        Asking("structure-words", AnswerType.LongText, StatementProperty.StructureModel, AnswerPart.Words),
        Asking("structure-since", AnswerType.Date, StatementProperty.StructureModel, AnswerPart.Since),
        Asking("structure-stage", AnswerType.OneChoice, StatementProperty.StructureModel, AnswerPart.Stage, [.. Stage.All.Select(word => new AnswerChoice(word.Code, word.Label, ""))]),
        Asking("structure-scope", AnswerType.SeveralChoices, StatementProperty.StructureModel, AnswerPart.Scope, [new("goods", "Goods", ""), new("services", "Services", "")]),
        Asking("teams", AnswerType.YesNo, StatementProperty.StructureModel, AnswerPart.Scope, YesOrNo),
        Asking("regions", AnswerType.YesNo, StatementProperty.StructureModel, AnswerPart.Scope, YesOrNo),
        Asking("lead", AnswerType.OneChoice, StatementProperty.LeadStatus, AnswerPart.Value, [.. LeadStatus.All.Select(word => new AnswerChoice(word.Code, word.Label, ""))]),
        Asking("obstacles-chosen", AnswerType.SeveralChoices, StatementProperty.Context, AnswerPart.Value, [new("money", "Money", ""), new("time", "Time", "")]),
        Asking("obstacles-words", AnswerType.LongText, StatementProperty.Context, AnswerPart.Value),
        Asking("across", AnswerType.YesNo, StatementProperty.Context, AnswerPart.Value, YesOrNo),
        Asking("post", AnswerType.ShortText, StatementProperty.LeadPost, AnswerPart.Value),
        Asking("obstacles", AnswerType.LongText, null, AnswerPart.Value),
    ])]);

    [Fact]
    public void A_word_gets_its_date_stage_scope_and_own_words_from_the_answers_beside_it()
    {
        var draft = Assert.Single(Of(
            new("structure", ["hub_and_spoke"]), new("structure-words", ["A made-up hub"]), new("structure-since", ["May 2026"]), new("structure-stage", ["planned"]), new("structure-scope", ["goods", "services"])));

        Assert.Equal(
            ("structure_model", "hub_and_spoke", "A made-up hub", "planned", "Goods, Services", "2026-05", "month", "the-round", "high"),
            (draft.Property, draft.Code, draft.Value, draft.Stage, draft.Scope, draft.EffectiveOn, draft.EffectivePrecision, draft.SourceSlug, draft.Confidence));
    }

    [Theory]
    [InlineData("hub_and_spoke")]
    [InlineData("work_in_progress")]
    public void What_has_no_date_of_its_own_was_so_when_it_was_sent_and_a_stage_that_was_not_given_is_not_known(string model)
    {
        var draft = Assert.Single(Of(new Answer("structure", [model])));
        Assert.Equal(("2027-03-01", "day", Stage.NotStated.Code), (draft.EffectiveOn, draft.EffectivePrecision, draft.Stage));
    }

    [Fact]
    public void Who_leads_is_asked_for_as_of_today()
    {
        var draft = Assert.Single(Of(new Answer("lead", ["none"])));
        Assert.Equal(("lead_status", "none", Stage.InPlace.Code), (draft.Property, draft.Code, draft.Stage));
    }

    [Fact]
    public void A_scope_has_all_that_was_said_of_it_and_what_cannot_be_said_yet_is_left_out()
    {
        var draft = Assert.Single(Of(new("structure", ["hub_and_spoke"]), new("structure-scope", ["goods"]), new("teams", ["yes"]), new("regions", ["cannot_say"])));
        Assert.Equal("Goods, teams Yes", draft.Scope);
    }

    [Fact]
    public void Words_chosen_that_are_no_vocabulary_are_told_with_their_question() => Assert.Equal(
        ["obstacles-chosen Money, Time", "Made-up words"],
        Of(new("obstacles-chosen", ["money", "time"]), new("obstacles-words", ["Made-up words"]), new("across", ["cannot_say"])).Select(draft => draft.Value));

    [Fact]
    public void Words_without_a_vocabulary_are_a_statement_whose_stage_is_not_stated()
    {
        var draft = Assert.Single(Of(new Answer("post", ["Made-up post"])));
        Assert.Equal(("lead_post", "", "Made-up post", Stage.NotStated.Code), (draft.Property, draft.Code, draft.Value, draft.Stage));
    }

    public static readonly TheoryData<string> NoStatement = ["cannot say", "refused", "blank", "about nothing", "words alone"];

    [Theory]
    [MemberData(nameof(NoStatement))]
    public void What_says_nothing_of_a_property_is_no_statement(string what) => Assert.Empty(Of(what switch
    {
        "cannot say" => new("structure", ["cannot_say"]),
        "refused" => new("structure", []) { Refusal = AnswerRefusal.All[0], Reason = "A made-up reason" },
        "blank" => new("post", [" "]),
        "about nothing" => new("obstacles", ["Made-up words"]),
        _ => new Answer("structure-words", ["Words beside no word of the vocabulary"]),
    }));

    [Fact]
    public void What_the_record_tells_is_only_what_it_tells_in_every_part_that_was_answered()
    {
        var standing = new Statement
        {
            Id = "00000000",
            SystemSlug = "made-up",
            Property = StatementProperty.StructureModel,
            Code = "hub_and_spoke",
            Value = "A made-up hub",
            Stage = Stage.Planned,
            Scope = "goods",
            EffectiveOn = PartialDate.TryParse("2026-05")!,
            Confidence = Confidence.High,
            RecordedAt = DateTime.UnixEpoch,
            Source = new("the-source", "Made up", "Made up", new("https://example.org"), PartialDate.Undated, CheckedLive: false),
        };
        Assert.True(IsIn(new Answer("structure", ["hub_and_spoke"])));
        Assert.True(IsIn(new("structure", ["hub_and_spoke"]), new("structure-words", ["a made-up HUB"]), new("structure-since", ["May 2026"]), new("structure-stage", ["planned"]), new("structure-scope", ["goods"])));
        Assert.False(IsIn(new Answer("structure", ["shared_service"])));
        Assert.False(IsIn(new("structure", ["hub_and_spoke"]), new("structure-words", ["Another made-up hub"])));
        Assert.False(IsIn(new("structure", ["hub_and_spoke"]), new("structure-since", ["2026"])));
        Assert.False(IsIn(new("structure", ["hub_and_spoke"]), new("structure-stage", ["in_place"])));
        Assert.False(IsIn(new("structure", ["hub_and_spoke"]), new("structure-scope", ["goods", "services"])));
        Assert.False(Assert.Single(Said(new Answer("structure", ["hub_and_spoke"]))).IsIn(standing with { WithdrawnAt = DateTime.UnixEpoch }));

        bool IsIn(params Answer[] sent) => Assert.Single(Said(sent)).IsIn(standing);
    }

    private static ImmutableArray<AnswerStatements.Said> Said(params Answer[] sent) => [.. AnswerStatements.Of(Asked, [.. sent], Sent, "the-round")];

    private static ImmutableArray<StatementDraft> Of(params Answer[] sent) => [.. AnswerStatements.Of(Asked, [.. sent], Sent, "the-round").Select(said => said.Draft)];

    private static Question Asking(string id, AnswerType type, StatementProperty? property, AnswerPart part, ImmutableArray<AnswerChoice>? choices = null) =>
        new(id, id, "", type, choices ?? [], property, part, false);
}

using System.Collections.Immutable;
using IcsDirectory.Proposals;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Running;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>What a system's answers say as statements.</summary>
public sealed class AnswerStatementsTests
{
    private static readonly DateOnly Sent = new(2027, 3, 1);

    private static readonly Questionnaire Asked = new([new("all", "All", "",
    [
        Asking("structure", AnswerType.OneChoice, StatementProperty.StructureModel, AnswerPart.Value, [.. StructureModel.All.Select(word => new AnswerChoice(word.Code, word.Label, "")), new("cannot_say", "Cannot say yet", "")]),
        Asking("structure-words", AnswerType.LongText, StatementProperty.StructureModel, AnswerPart.Words),
        Asking("structure-since", AnswerType.Date, StatementProperty.StructureModel, AnswerPart.Since),
        Asking("structure-stage", AnswerType.OneChoice, StatementProperty.StructureModel, AnswerPart.Stage, [.. Stage.All.Select(word => new AnswerChoice(word.Code, word.Label, ""))]),
        Asking("structure-scope", AnswerType.SeveralChoices, StatementProperty.StructureModel, AnswerPart.Scope, [new("goods", "Goods", ""), new("services", "Services", "")]),
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

    [Fact]
    public void What_has_no_date_of_its_own_was_so_when_it_was_sent()
    {
        var draft = Assert.Single(Of(new Answer("structure", ["hub_and_spoke"])));
        Assert.Equal(("2027-03-01", "day", Stage.InPlace.Code), (draft.EffectiveOn, draft.EffectivePrecision, draft.Stage));
    }

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

    private static ImmutableArray<StatementDraft> Of(params Answer[] sent) => [.. AnswerStatements.Of(Asked, [.. sent], Sent, "the-round")];

    private static Question Asking(string id, AnswerType type, StatementProperty? property, AnswerPart part, ImmutableArray<AnswerChoice>? choices = null) =>
        new(id, id, "", type, choices ?? [], property, part, false);
}

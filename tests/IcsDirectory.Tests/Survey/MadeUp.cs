using System.Collections.Immutable;
using IcsDirectory.Survey;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Tests.Survey;

/// <summary>Rounds with made-up answers.</summary>
internal static class MadeUp
{
    public static readonly DateTime Closed = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public static PublishedRound Round(Questionnaire asked, ImmutableArray<PublishedResponse> responses) => new()
    {
        Questionnaire = asked,
        Responses = responses,
        OpenedAt = Closed.AddDays(-30),
        ClosedAt = Closed,
        PublishedAt = Closed.AddDays(14),
    };

    /// <summary>34 of 42 answer: 12 have a dedicated lead, 5 someone who is not dedicated, 17 neither; 28 call their structure work
    /// in progress, 6 give details.</summary>
    public static PublishedRound RoundOf2022()
    {
        Question lead = new("lead", "Who leads?", "", AnswerType.OneChoice, Words(LeadStatus.All), StatementProperty.LeadStatus, AnswerPart.Value, true);
        Question structure = new("structure", "Which model?", "", AnswerType.OneChoice, Words(StructureModel.All), StatementProperty.StructureModel, AnswerPart.Value, true);
        return Round(new([new("all", "All", "", [lead, structure])]), [.. Enumerable.Range(0, 42).Select(Response)]);
    }

    public static string LeadOf(int number) => number switch
    {
        < 12 => LeadStatus.Dedicated.Code,
        < 17 => LeadStatus.ResponsibleNotDedicated.Code,
        < 25 => LeadStatus.None.Code,
        < 30 => LeadStatus.NoSingleLeadByDesign.Code,
        _ => LeadStatus.NotStated.Code,
    };

    public static string StructureOf(int number) => number < 28 ? StructureModel.WorkInProgress.Code : number % 2 == 0 ? StructureModel.HubAndSpoke.Code : StructureModel.SharedService.Code;

    private static PublishedResponse Response(int number) => new()
    {
        SystemSlug = $"system-{number:00}",
        SystemName = $"System {number:00}",
        State = number < 34 ? ResponseState.Answered : number < 40 ? ResponseState.NoReply : ResponseState.Declined,
        AskedAt = Closed.AddDays(-30),
        SentAt = number < 34 ? Closed.AddDays(-3) : null,
        DeclinedAt = number >= 40 ? Closed.AddDays(-20) : null,
        Answers = number < 34 ? [new("lead", [LeadOf(number)]), new("structure", [StructureOf(number)])] : [],
    };

    private static ImmutableArray<AnswerChoice> Words(IEnumerable<Term> words) => [.. words.Select(word => new AnswerChoice(word.Code, word.Label, word.Definition))];
}

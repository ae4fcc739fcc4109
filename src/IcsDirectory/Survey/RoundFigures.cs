using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>The figures of a round that asked each system, under the ids that earlier rounds have: counted from its answers, with the
/// systems behind each number.</summary>
public static class RoundFigures
{
    /// <summary>Ids of the standing questions that the headline rests on.</summary>
    public const string Lead = "lead";

    public const string Structure = "structure";

    private const string Responded = "responded";
    private const string DidNotRespond = "did-not-respond";

    /// <summary>Whether a figure is of all systems asked; the others are of those that answered.</summary>
    public static bool IsOfAllAsked(string id) => id is Responded or DidNotRespond;

    public static ImmutableArray<Figure> Of(PublishedRound round)
    {
        var asked = round.Asked.ToList();
        var answered = asked.Where(response => response.State.HasAnswers).ToList();
        return
        [
            Count(Responded, "Responded", asked, response => response.State.HasAnswers, "Systems that sent answers, of all systems asked."),
            Count(DidNotRespond, "Did not respond", asked, response => !response.State.HasAnswers, "Systems that were asked and sent no answers, those that declined among them, of all systems asked."),
            .. Leads(round.Questionnaire.Find(Lead), answered),
            .. Structures(round.Questionnaire.Find(Structure), answered),
        ];
    }

    private static IEnumerable<Figure> Leads(Question? question, List<PublishedResponse> answered) => question is null ? [] :
    [
        Count("dedicated-lead", "Dedicated lead", answered, r => Chose(r, question, LeadStatus.Dedicated), "Systems that said they had a dedicated procurement lead, of those that answered."),
        Count("responsible-not-dedicated", "Involved, not dedicated", answered, r => Chose(r, question, LeadStatus.ResponsibleNotDedicated),
            "Systems that said someone was responsible for or involved in procurement beside another main task, of those that answered."),
    ];

    private static IEnumerable<Figure> Structures(Question? question, List<PublishedResponse> answered) => question is null ? [] :
    [
        Count("structure-work-in-progress", "Structure is work in progress", answered, r => Chose(r, question, StructureModel.WorkInProgress),
            "Systems that called their procurement structure work in progress, of those that answered."),
        Count("structure-details-given", "Details of the structure given", answered,
            r => r.AnswerTo(question.Id) is { Refusal: null } said && said.Values.Any(value => StructureModel.Find(value) is { NamesStructure: true }),
            "Systems that named a model in use or expected, of those that answered."),
    ];

    private static bool Chose(PublishedResponse response, Question question, Term word) =>
        response.AnswerTo(question.Id) is { Refusal: null } said && said.Values.Contains(word.Code);

    private static Figure Count(string id, string label, List<PublishedResponse> of, Func<PublishedResponse, bool> counts, string definition)
    {
        ImmutableArray<string> members = [.. of.Where(counts).Select(response => response.SystemSlug).Order(StringComparer.Ordinal)];
        return new(id, label, members.Length, of.Count, definition, FigureBasis.Counted, "", "") { MemberSlugs = members };
    }
}

using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Answers a round as 42 made-up respondents, always with the same words: their totals are those reported in May 2022, but
/// who is counted in them goes by the alphabet alone.</summary>
public sealed class MadeUpRespondents(DirectoryDb db, CurrentRegister current, AskSystems ask, EnterByLink enter, SaveAnswers save, SendResponse send, DeclineResponse decline)
{
    private const int Answering = 34;
    private const int Silent = 6;

    public async Task RunAsync(SurveyRound round, CancellationToken cancel)
    {
        var links = new List<string>();
        foreach (var system in current.Value.Systems)
        {
            var response = await db.Set<SurveyResponse>().SingleAsync(r => r.RoundSlug == round.Slug && r.SystemSlug == system.Slug, cancel);
            links.Add(ask.Run(db, round, response, system.Name, $"made.up.{system.Slug}@example.org", Invitation.Reason.Asked));
        }

        await db.SaveChangesAsync(cancel);
        foreach (var (number, link) in links.Index().Where(each => each.Index is < Answering or >= Answering + Silent))
        {
            var secret = await enter.RunAsync(round.Slug, link, cancel);
            var response = (await enter.FindAsync(round.Slug, secret, cancel))!.Response;
            await (number < Answering ? AnswerAsync(round, response.Id, number, cancel) : decline.RunAsync(response.Id, "Made up", cancel));
        }
    }

    private async Task<bool> AnswerAsync(SurveyRound round, int responseId, int number, CancellationToken cancel)
    {
        await save.RunAsync(round, responseId, [.. round.Questionnaire.Questions.Select(question => new SaveAnswers.Typed(AnswerTo(question, number), "", ""))], cancel);
        var response = await db.Set<SurveyResponse>().Include(r => r.Answers).SingleAsync(r => r.Id == responseId, cancel);
        var seen = SendResponse.DigestOf(SendResponse.Answers(response, round.Questionnaire));
        return await send.RunAsync(new(responseId, "", seen, "Made-up post", "", ""), cancel) is SendResponse.Outcome.Done
            ? true : throw new InvalidOperationException($"Made-up answers of {response.SystemSlug} were not taken.");
    }

    private static Answer AnswerTo(Question question, int number) => question switch
    {
        { Id: RoundFigures.Lead } => new(question.Id, [LeadOf(number).Code]),
        { Id: RoundFigures.Structure } => new(question.Id, [StructureOf(number).Code]),
        { Type.HasChoices: true, ShownIf: null } when number % 5 > 0 => new(question.Id, [question.Choices[number % question.Choices.Length].Code]),
        _ => Answer.Blank(question.Id),
    };

    private static LeadStatus LeadOf(int number) => number switch
    {
        < 12 => LeadStatus.Dedicated,
        < 17 => LeadStatus.ResponsibleNotDedicated,
        < 25 => LeadStatus.None,
        < 30 => LeadStatus.NoSingleLeadByDesign,
        _ => LeadStatus.NotStated,
    };

    private static StructureModel StructureOf(int number) => number < 28 ? StructureModel.WorkInProgress : number % 2 == 0 ? StructureModel.HubAndSpoke : StructureModel.SharedService;
}

using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>A round as it stands, for the desk alone: one row for each of its systems with its real state, and every answer that was
/// sent, also those that nobody has cleared. Drafts are not in it, nor is anybody's address.</summary>
public sealed class ExportRound(CurrentRegister current, DirectoryDb db)
{
    private static readonly string[] About =
    [
        "system", "name", "ods_code", "region", "reference", "state", "asked_at", "opened_at", "first_sent_at", "sent_at", "declined_at", "late_reason", "decline_reason",
    ];

    /// <returns>None where no round that asks each system has that address.</returns>
    public async Task<byte[]?> RunAsync(string slug, CancellationToken cancel)
    {
        var register = current.Value;
        if (register.FindRound(slug) is not { } round || round.Kind != RoundKind.PerSystem)
        {
            return null;
        }

        var responses = await db.Set<SurveyResponse>().AsNoTracking().Where(response => response.RoundSlug == slug).OrderBy(response => response.SystemSlug).ToListAsync(cancel);
        var questions = round.Questionnaire.Questions.Select(question => question.Id)
            .Concat(responses.SelectMany(response => response.Sent).Select(answer => answer.QuestionId)).Distinct().ToList(); // what was sent stays in it when its question is taken out
        return RoundCsv.Write(
            [.. About, .. questions.Select(RoundCsv.Column).SelectMany(column => new[] { column, $"{column}_why_not", $"{column}_reason", $"{column}_evidence" })],
            responses.Select(response => (string[])[.. Cells(response, register), .. questions.SelectMany(question => Cells(response, question, round.Questionnaire))]));
    }

    private static string[] Cells(SurveyResponse response, Register register)
    {
        var system = register.FindSystem(response.SystemSlug);
        return
        [
            response.SystemSlug, system?.Name ?? "", system?.Board.OdsCode ?? "", system?.Region.Label ?? "", response.Reference, response.State.Code,
            At(response.AskedAt), At(response.OpenedAt), At(response.FirstSentAt), At(response.SentAt), At(response.DeclinedAt), response.LateReason, response.DeclineReason,
        ];
    }

    private static string[] Cells(SurveyResponse response, string question, Questionnaire questionnaire)
    {
        var answer = AnswerTo(response, question);
        return [RoundCsv.Values(answer), WhyNot(response, answer, questionnaire), answer.Reason, RoundCsv.Evidence(answer)];
    }

    private static Answer AnswerTo(SurveyResponse response, string question) =>
        response.Sent.FirstOrDefault(sent => sent.QuestionId == question) ?? Answer.Blank(question);

    private static string WhyNot(SurveyResponse response, Answer answer, Questionnaire questionnaire) =>
        response.SentAt is null ? response.State.Code : answer.Refusal?.Code
            ?? (!answer.IsBlank ? "" : CheckAnswers.Shown(questionnaire, id => AnswerTo(response, id)).Any(shown => shown.Id == answer.QuestionId) ? RoundResults.Blank : RoundResults.NotPut);

    /// <summary>In UTC, to the second.</summary>
    private static string At(DateTime? utc) => utc is { } at ? at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "";
}

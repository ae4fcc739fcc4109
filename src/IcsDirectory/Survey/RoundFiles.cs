using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IcsDirectory.Survey;

/// <summary>The files of a published round: one row for each system that was asked, the silent included. Names of columns stay the
/// same from round to round: those of a question come from its id.</summary>
public static class RoundFiles
{
    /// <summary>The column that says in each row whether the answers were made up to show how a round works: yes or no.</summary>
    private const string MadeUp = "demonstration";
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Who was asked, and what came of it. Systems that nobody could be asked for have a row here and in no other file.</summary>
    public static byte[] LedgerCsv(PublishedRound round) => RoundCsv.Write(
        ["system", "name", "ods_code", "region", "state", "asked_on", "answered_on", "declined_on", "reply", "reply_held", MadeUp],
        round.Responses.Select(response => (string[])[.. Ledger(response), IsMadeUp(round)]));

    /// <summary>Every answer. Where a question was not answered, its second column says why by a code.</summary>
    public static byte[] ResponsesCsv(PublishedRound round)
    {
        var questions = round.Questionnaire.Questions.ToList();
        return RoundCsv.Write(
            ResponsesColumns(round.Questionnaire),
            round.Asked.Select(response => (string[])
            [
                response.SystemSlug, response.SystemName, response.OdsCode, response.State.InPublic.Code, Day(response.SentAt), IsMadeUp(round),
                .. questions.SelectMany(question => Cells(response, question, round)),
            ]));
    }

    public static byte[] ResponsesJson(PublishedRound round, SurveyRound subject)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("round", subject.Slug);
            json.WriteString("title", subject.Title);
            json.WriteString("published_at", round.PublishedAt);
            json.WriteBoolean("demonstration", round.IsDemonstration);
            json.WriteStartArray("systems");
            foreach (var response in round.Asked)
            {
                Write(json, response, round);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static string[] ResponsesColumns(Questionnaire questionnaire) =>
    [
        "system", "name", "ods_code", "state", "answered_on", MadeUp,
        .. questionnaire.Questions.SelectMany(question => new[] { Column(question), $"{Column(question)}_why_not", $"{Column(question)}_reason", $"{Column(question)}_evidence" }),
    ];

    /// <summary>The name of a question's column.</summary>
    public static string Column(Question question) => RoundCsv.Column(question.Id);

    private static string IsMadeUp(PublishedRound round) => round.IsDemonstration ? "yes" : "no";

    private static string[] Ledger(PublishedResponse response) =>
    [
        response.SystemSlug, response.SystemName, response.OdsCode, response.Region, response.State.InPublic.Code,
        Day(response.AskedAt), Day(response.SentAt), Day(response.DeclinedAt), response.Reply, response.IsReplyHeld ? "yes" : "no",
    ];

    private static IEnumerable<string> Cells(PublishedResponse response, Question question, PublishedRound round)
    {
        var answer = response.AnswerTo(question.Id);
        yield return response.State.HasAnswers ? RoundCsv.Values(answer) : "";
        yield return WhyNot(response, question, answer, round);
        yield return answer.Reason;
        yield return RoundCsv.Evidence(answer);
    }

    private static string WhyNot(PublishedResponse response, Question question, Answer answer, PublishedRound round) =>
        !response.State.HasAnswers ? response.State.InPublic.Code
        : answer.Refusal?.Code
            ?? (response.IsHeld(question) ? RoundResults.Held : !answer.IsBlank ? "" : round.Puts(question, response) ? RoundResults.Blank : RoundResults.NotPut);

    private static void Write(Utf8JsonWriter json, PublishedResponse response, PublishedRound round)
    {
        json.WriteStartObject();
        json.WriteString("system", response.SystemSlug);
        json.WriteString("name", response.SystemName);
        json.WriteString("ods_code", response.OdsCode);
        json.WriteString("region", response.Region);
        json.WriteString("state", response.State.InPublic.Code);
        json.WriteString("asked_on", Day(response.AskedAt));
        json.WriteString("answered_on", Day(response.SentAt));
        json.WriteString("declined_on", Day(response.DeclinedAt));
        json.WriteString("reply", response.Reply);
        json.WriteBoolean("reply_held", response.IsReplyHeld);
        json.WriteStartObject("answers");
        foreach (var question in round.Questionnaire.Questions)
        {
            var answer = response.AnswerTo(question.Id);
            json.WriteStartObject(question.Id);
            json.WriteStartArray("values");
            foreach (var value in answer.Refusal is null ? answer.Values : [])
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            if (answer.IsBlank)
            {
                json.WriteNull("question_version");
            }
            else
            {
                json.WriteNumber("question_version", answer.QuestionVersion);
            }

            json.WriteString("why_not", WhyNot(response, question, answer, round));
            json.WriteString("reason", answer.Reason);
            json.WriteString("evidence_url", answer.EvidenceUrl);
            json.WriteString("evidence_page", answer.EvidencePage);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Day(DateTime? utc) => utc is { } at ? Time.UkCalendar.UkDay(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}

using IcsDirectory.Time;

namespace IcsDirectory.Survey.Answering;

/// <summary>What a respondent is sent, in plain text.</summary>
internal static class ResponseMail
{
    public static string Copy(SurveyRound round, SurveyResponse response, string systemName)
    {
        var answers = response.Sent.Select(answer => $"{round.Questionnaire.Find(answer.QuestionId)!.Text}\n  {AnswerWording.Words(round.Questionnaire.Find(answer.QuestionId)!, answer)}");
        return $"""
            {systemName} has answered “{round.Title}” on {UkTime.InWords(response.SentAt!.Value)}. Reference: {response.Reference}

            {string.Join("\n\n", answers)}

            You can change the answers by the same link until {UkTime.InWords(round.Plan.AnswersUntil(response.SentAt.Value)!.Value)}.

            The directory is independent. It is not an NHS or government website.
            """.ReplaceLineEndings("\n");
    }

    public static string Code(string code, SurveyRound round) => $"""
        Your code for “{round.Title}”: {code}

        Somebody opened the link that was sent to this mailbox in another browser. If it was not you or a colleague, do nothing: without the code they cannot go on.
        """.ReplaceLineEndings("\n");
}

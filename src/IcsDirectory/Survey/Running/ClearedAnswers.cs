using System.Collections.Immutable;

namespace IcsDirectory.Survey.Running;

/// <summary>What of an answer may be published: words that nobody of the desk has read are held back.</summary>
public static class ClearedAnswers
{
    /// <summary>Whether an answer holds words that were typed, and so has to be read first.</summary>
    public static bool NeedsReading(Question question, Answer answer) =>
        !answer.IsBlank && (question.Type.IsFree || answer.Reason.Length + answer.EvidenceUrl.Length + answer.EvidencePage.Length > 0);

    /// <summary>Tells these words from any others.</summary>
    public static string DigestOf(Answer answer) => SurveyJson.DigestOf(answer);

    /// <param name="isCleared">Whether an editor has cleared the answer of that digest.</param>
    /// <returns>The answers as they may be published, and the questions whose words are held back.</returns>
    public static (ImmutableArray<Answer> Answers, ImmutableArray<string> Held) Of(
        ImmutableArray<Answer> sent, Questionnaire questionnaire, Func<string, string, bool> isCleared)
    {
        var shown = ImmutableArray.CreateBuilder<Answer>();
        var held = ImmutableArray.CreateBuilder<string>();
        foreach (var answer in sent)
        {
            if (questionnaire.Find(answer.QuestionId) is not { } question)
            {
                continue;
            }

            if (!NeedsReading(question, answer) || isCleared(answer.QuestionId, DigestOf(answer)))
            {
                shown.Add(answer);
                continue;
            }

            var rest = answer with { Reason = "", EvidenceUrl = "", EvidencePage = "", Values = question.Type.IsFree ? [] : answer.Values };
            held.Add(answer.QuestionId);
            if (!rest.IsBlank)
            {
                shown.Add(rest);
            }
        }

        return (shown.ToImmutable(), held.ToImmutable());
    }
}

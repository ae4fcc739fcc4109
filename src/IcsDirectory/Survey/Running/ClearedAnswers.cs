using System.Collections.Immutable;
using IcsDirectory.Proposals.Rules;

namespace IcsDirectory.Survey.Running;

/// <summary>What of an answer may be published: words that nobody of the desk has read are held back.</summary>
public static class ClearedAnswers
{
    /// <summary>Whether an answer holds words that were typed, and so has to be read first.</summary>
    /// <param name="question">As it was answered.</param>
    public static bool NeedsReading(Question question, Answer answer) =>
        !answer.IsBlank && (IsTyped(question, answer) || answer.Reason.Length + answer.EvidenceUrl.Length + answer.EvidencePage.Length > 0);

    /// <summary>Tells these words from any others.</summary>
    public static string DigestOf(Answer answer) => SurveyJson.DigestOf(answer);

    /// <param name="asAnswered">The question of an answer as it was then, whatever it has become since; none where it was taken out.</param>
    /// <param name="isCleared">Whether an editor has cleared the answer of that digest.</param>
    /// <returns>The answers as they may be published, and the questions whose words are held back.</returns>
    public static (ImmutableArray<Answer> Answers, ImmutableArray<string> Held) Of(
        ImmutableArray<Answer> sent, Func<Answer, Question?> asAnswered, Func<string, string, bool> isCleared)
    {
        var shown = ImmutableArray.CreateBuilder<Answer>();
        var held = ImmutableArray.CreateBuilder<string>();
        foreach (var answer in sent)
        {
            if (asAnswered(answer) is not { } question)
            {
                continue;
            }

            if (!NeedsReading(question, answer) || isCleared(answer.QuestionId, DigestOf(answer)))
            {
                shown.Add(answer);
                continue;
            }

            var rest = answer with { Reason = "", EvidenceUrl = "", EvidencePage = "", Values = IsTyped(question, answer) ? [] : answer.Values };
            held.Add(answer.QuestionId);
            if (!rest.IsBlank)
            {
                shown.Add(rest);
            }
        }

        return (shown.ToImmutable(), held.ToImmutable());
    }

    /// <summary>Whether its values are words that somebody typed: neither words that were offered nor a date.</summary>
    private static bool IsTyped(Question question, Answer answer) => question.Type.IsFree
        || (question.Type.HasChoices ? answer.Values.Any(value => question.FindChoice(value) is null) : answer.Text.Length > 0 && WrittenDate.Read(answer.Text).Precision is null);
}

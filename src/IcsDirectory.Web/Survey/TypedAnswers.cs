using System.Globalization;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Survey;
using IcsDirectory.Survey.Answering;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Survey;

/// <summary>Reads answers from a form. Only the questions that stand on the page are read, whatever else is sent.</summary>
internal static class TypedAnswers
{
    public static string Name(Question question, string part = "") => part.Length == 0 ? $"q-{question.Id}" : $"q-{question.Id}.{part}";

    public static IReadOnlyList<SaveAnswers.Typed> Read(IFormCollection form, IEnumerable<Question> questions) => [.. questions.Select(question => Read(form, question))];

    private static SaveAnswers.Typed Read(IFormCollection form, Question question)
    {
        var answer = new Answer(question.Id, [.. form[Name(question)].Select(value => Text(value, question.Type)).Where(value => value.Length > 0)])
        {
            Refusal = AnswerRefusal.Find(form[Name(question, "refusal")]),
            Reason = TextRule.OneLine(form[Name(question, "reason")]),
            EvidenceUrl = TextRule.OneLine(form[Name(question, "url")]),
            EvidencePage = TextRule.OneLine(form[Name(question, "page")]),
        };
        return new(answer, form[Name(question, "seen")].ToString(), form[Name(question, "shown")].ToString())
        {
            Version = int.TryParse(form[Name(question, "version")], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
        };
    }

    /// <summary>Lines are kept where the question has some.</summary>
    private static string Text(string? typed, AnswerType type) => type == AnswerType.LongText ? TextRule.Lines(typed) : TextRule.OneLine(typed);
}

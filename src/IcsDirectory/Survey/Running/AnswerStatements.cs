using System.Collections.Immutable;
using IcsDirectory.Proposals;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey.Running;

/// <summary>The statements that a system's answers make: one for each word that was chosen, or for each text that was given, with its
/// date, stage and scope from the answers beside it.</summary>
public static class AnswerStatements
{
    /// <param name="sent">As they were declared.</param>
    /// <param name="sentOn">The day on which they were: what has no date of its own was so on that day.</param>
    /// <param name="source">Slug of the source that stands for the responses.</param>
    public static IEnumerable<StatementDraft> Of(Questionnaire questionnaire, ImmutableArray<Answer> sent, DateOnly sentOn, string source) =>
        questionnaire.Questions.Where(question => question.Property is not null).GroupBy(question => question.Property!)
            .SelectMany(about => Of(about.Key, [.. about], sent, sentOn, source));

    private static IEnumerable<StatementDraft> Of(
        StatementProperty property, ImmutableArray<Question> questions, ImmutableArray<Answer> sent, DateOnly sentOn, string source)
    {
        var words = Said(AnswerPart.Words)?.Answer.Text ?? "";
        var scope = Said(AnswerPart.Scope) is { } scoped ? Labels(scoped.Question, scoped.Answer) : "";
        var stage = Said(AnswerPart.Stage)?.Answer.Text ?? (property.Words.Any() ? Stage.InPlace.Code : Stage.NotStated.Code);
        var since = Since(Said(AnswerPart.Since)?.Answer.Text ?? "", sentOn);
        foreach (var question in questions.Where(question => question.Part == AnswerPart.Value))
        {
            foreach (var (code, text) in Find(question) is { } answer ? Values(property, question, answer) : [])
            {
                yield return new()
                {
                    Property = property.Code,
                    Code = code,
                    Value = code.Length > 0 && words.Length > 0 ? words : text,
                    Stage = stage,
                    Scope = scope,
                    EffectiveOn = since.Text,
                    EffectivePrecision = since.Precision,
                    SourceSlug = source,
                    Confidence = Confidence.High.Code,
                };
            }
        }

        Answer? Find(Question question) => sent.FirstOrDefault(answer => answer.QuestionId == question.Id && answer is { Refusal: null, IsBlank: false });

        (Question Question, Answer Answer)? Said(AnswerPart part) => questions.Where(question => question.Part == part)
            .Select(question => (question, Answer: Find(question))).Where(said => said.Answer is not null).Select(said => ((Question, Answer)?)(said.question, said.Answer!)).FirstOrDefault();
    }

    /// <summary>What is chosen beside the vocabulary, such as "cannot say yet", is no statement.</summary>
    private static IEnumerable<(string Code, string Text)> Values(StatementProperty property, Question question, Answer answer) => property.Words.Any()
        ? answer.Values.Where(value => property.Words.Any(word => word.Code == value)).Select(value => (value, question.FindChoice(value)?.Label ?? value))
        : [("", Labels(question, answer))];

    private static string Labels(Question question, Answer answer) => string.Join(", ", answer.Values.Select(value => question.FindChoice(value)?.Label ?? value));

    private static (string Text, string Precision) Since(string typed, DateOnly sentOn) =>
        WrittenDate.Read(typed) is { Precision: { } precision } read ? (read.Text, precision.Code) : (sentOn.Iso(), DatePrecision.Day.Code);
}

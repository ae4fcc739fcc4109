using System.Collections.Immutable;
using IcsDirectory.Proposals;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey.Running;

/// <summary>The statements that a system's answers make: one for each word that was chosen, or for each text that was given, with its
/// date, stage and scope from the answers beside it. What was not answered is not filled in: a model without a stage may be a plan.</summary>
public static class AnswerStatements
{
    /// <param name="IsDated">Whether the answers say since when; the draft has the day on which they were sent where they do not.</param>
    /// <param name="HasWords">Whether they say it in words of their own; the draft has those of the vocabulary where they do not.</param>
    public sealed record Said(StatementDraft Draft, bool IsDated, bool HasWords)
    {
        /// <summary>Whether a statement of the record tells all of it already: each part that was answered, as it was answered.</summary>
        public bool IsIn(Statement statement) =>
            statement is { WithdrawnAt: null, EndsOn: null } && statement.Property.Code == Draft.Property && statement.Code == Draft.Code
            && (!HasWords || IsSame(statement.Value, Draft.Value))
            && (Draft.Stage == Stage.NotStated.Code || statement.Stage.Code == Draft.Stage)
            && (Draft.Scope.Length == 0 || IsSame(statement.Scope, Draft.Scope))
            && (!IsDated || (statement.EffectiveOn.Text, statement.EffectiveOn.Precision.Code) == (Draft.EffectiveOn, Draft.EffectivePrecision));

        private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where in the source the answers stand: the source is the page of the round.</summary>
    public const string Page = "the answers of this system";

    /// <param name="sent">As they were declared.</param>
    /// <param name="sentOn">The day on which they were: what has no date of its own was so on that day.</param>
    /// <param name="source">Slug of the source that stands for the responses.</param>
    public static IEnumerable<Said> Of(Questionnaire questionnaire, ImmutableArray<Answer> sent, DateOnly sentOn, string source) =>
        questionnaire.Questions.Where(question => question.Property is not null).GroupBy(question => question.Property!)
            .SelectMany(about => Of(about.Key, [.. about], sent, sentOn, source));

    private static IEnumerable<Said> Of(
        StatementProperty property, ImmutableArray<Question> questions, ImmutableArray<Answer> sent, DateOnly sentOn, string source)
    {
        var words = Find(AnswerPart.Words).FirstOrDefault().Answer?.Text ?? "";
        var scope = string.Join(", ", Find(AnswerPart.Scope).Select(said => Phrase(said.Question, said.Answer, said.Question.Type == AnswerType.YesNo)).Where(text => text.Length > 0));
        var stage = Find(AnswerPart.Stage).FirstOrDefault().Answer?.Text ?? (property == StatementProperty.LeadStatus ? Stage.InPlace.Code : Stage.NotStated.Code); // asked for as of today
        var since = WrittenDate.Read(Find(AnswerPart.Since).FirstOrDefault().Answer?.Text ?? "");
        foreach (var question in questions.Where(question => question.Part == AnswerPart.Value))
        {
            foreach (var (code, text) in AnswerTo(question) is { } answer ? Values(property, question, answer) : [])
            {
                var hasWords = code.Length == 0 || words.Length > 0;
                yield return new(
                    new()
                    {
                        Property = property.Code,
                        Code = code,
                        Value = code.Length > 0 && hasWords ? words : text,
                        Stage = stage,
                        Scope = scope,
                        EffectiveOn = since.Precision is null ? sentOn.Iso() : since.Text,
                        EffectivePrecision = (since.Precision ?? DatePrecision.Day).Code,
                        SourceSlug = source,
                        Page = Page,
                        Confidence = Confidence.High.Code,
                    },
                    since.Precision is not null, hasWords);
            }
        }

        Answer? AnswerTo(Question question) => sent.FirstOrDefault(answer => answer.QuestionId == question.Id && answer is { Refusal: null, IsBlank: false });

        IEnumerable<(Question Question, Answer Answer)> Find(AnswerPart part) =>
            from question in questions where question.Part == part let answer = AnswerTo(question) where answer is not null select (question, answer!);
    }

    /// <summary>What is chosen beside the vocabulary, such as "cannot say yet", is no statement.</summary>
    private static IEnumerable<(string Code, string Text)> Values(StatementProperty property, Question question, Answer answer) => property.Words.Any()
        ? answer.Values.Where(value => property.Words.Any(word => word.Code == value)).Select(value => (value, question.FindChoice(value)?.Label ?? value))
        : Phrase(question, answer, question.Type.HasChoices) is { Length: > 0 } text ? [("", text)] : [];

    /// <param name="needsQuestion">Whether the words chosen say nothing without the question.</param>
    /// <returns>Empty where the system cannot say yet.</returns>
    private static string Phrase(Question question, Answer answer, bool needsQuestion)
    {
        var words = string.Join(", ", answer.Values.Where(value => value != AnswerChoice.CannotSay).Select(value => question.FindChoice(value)?.Label ?? value));
        return needsQuestion && words.Length > 0 ? $"{question.Text} {words}" : words;
    }
}

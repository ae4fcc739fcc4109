using System.Collections.Immutable;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Survey;

/// <summary>What the answers of a round add up to. Each system that was asked is counted once for a question that takes one answer:
/// under what it chose, under why it did not, or among the silent.</summary>
public static class RoundResults
{
    /// <summary>Codes of why there is no answer, beside those of <see cref="AnswerRefusal"/>.</summary>
    public const string NotPut = "not_put";

    public const string Blank = "blank";

    /// <param name="MemberSlugs">The systems counted.</param>
    public sealed record Row(string Code, string Label, string Definition, ImmutableArray<string> MemberSlugs)
    {
        public int Count => MemberSlugs.Length;
    }

    /// <summary>The result of one question.</summary>
    /// <param name="Rows">One for each word that could be chosen, in the order in which they were offered; words that nobody chose stay.</param>
    /// <param name="Unanswered">Systems that sent answers and chose none of the words: by why.</param>
    /// <param name="Silent">Systems asked that sent nothing: by their state.</param>
    /// <param name="Answered">How many systems sent answers: what <paramref name="Rows"/> are shares of.</param>
    /// <param name="Asked">How many systems were asked.</param>
    public sealed record OfQuestion(Question Question, ImmutableArray<Row> Rows, ImmutableArray<Row> Unanswered, ImmutableArray<Row> Silent, int Answered, int Asked)
    {
        /// <summary>How many systems answered the question in an earlier wording.</summary>
        public int EarlierWording { get; init; }
    }

    /// <summary>Every question that is answered with words offered.</summary>
    public static IEnumerable<OfQuestion> Of(PublishedRound round) =>
        round.Questionnaire.Questions.Where(question => question.Type.HasChoices).Select(question => Of(question, round) with { EarlierWording = EarlierWording(question.Id, round) });

    public static OfQuestion Of(Question question, PublishedRound round)
    {
        var asked = round.Responses.Where(response => response.State != ResponseState.NotAsked).ToList();
        var answered = asked.Where(response => response.State.HasAnswers).ToList();
        return new(
            question,
            [.. question.Choices.Select(choice => RowOf(choice.Code, choice.Label, choice.Definition, answered.Where(r => Chose(r, question, choice))))],
            [
                .. AnswerRefusal.All.Select(why => RowOf(why.Code, why.Label, why.Definition, answered.Where(r => r.AnswerTo(question.Id).Refusal == why))),
                RowOf(NotPut, "Not put to it", "The question is only for systems that gave certain answers to another one.", answered.Where(r => IsBlank(r, question) && !round.Puts(question, r))),
                RowOf(Blank, "Left blank", "The system sent its answers and said nothing to this question.", answered.Where(r => IsBlank(r, question) && round.Puts(question, r))),
            ],
            [.. asked.Where(r => !r.State.HasAnswers).Select(r => r.State.InPublic).Distinct().OrderBy(state => ResponseState.All.ToList().IndexOf(state))
                .Select(state => RowOf(state.Code, state.Label, state.Definition, asked.Where(r => r.State.InPublic == state)))],
            answered.Count, asked.Count);
    }

    private static int EarlierWording(string question, PublishedRound round) => round.Responses.Count(response =>
        response.State.HasAnswers && response.AnswerTo(question) is { IsBlank: false } said && said.QuestionVersion < round.QuestionVersions.GetValueOrDefault(question));

    private static bool Chose(PublishedResponse response, Question question, AnswerChoice choice)
    {
        var answer = response.AnswerTo(question.Id);
        return answer.Refusal is null && answer.Values.Contains(choice.Code);
    }

    private static bool IsBlank(PublishedResponse response, Question question)
    {
        var answer = response.AnswerTo(question.Id);
        return answer.Refusal is null && !answer.Values.Any(value => question.FindChoice(value) is not null);
    }

    private static Row RowOf(string code, string label, string definition, IEnumerable<PublishedResponse> counted) =>
        new(code, label, definition, [.. counted.Select(response => response.SystemSlug).Order(StringComparer.Ordinal)]);
}

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
    public const string Held = "held";

    /// <summary>Code of a row, and no code of an answer: answered in words or with a date, not with words offered.</summary>
    public const string Said = "said";

    /// <summary>As <see cref="Said"/>: chosen when it was offered, and taken out since.</summary>
    public const string NotOffered = "not_offered";

    /// <param name="MemberSlugs">The systems counted.</param>
    public sealed record Row(string Code, string Label, string Definition, ImmutableArray<string> MemberSlugs)
    {
        public int Count => MemberSlugs.Length;
    }

    /// <summary>The result of one question.</summary>
    /// <param name="Rows">One for each word that could be chosen, in the order in which they were offered, with those that nobody chose;
    /// where there are none to choose from, whether it was answered.</param>
    /// <param name="Unanswered">Systems that sent answers and did not answer this: by why.</param>
    /// <param name="Silent">Systems asked that sent nothing: by their state.</param>
    /// <param name="Answered">How many systems sent answers: what <paramref name="Rows"/> are shares of.</param>
    /// <param name="Asked">How many systems were asked.</param>
    public sealed record OfQuestion(Question Question, ImmutableArray<Row> Rows, ImmutableArray<Row> Unanswered, ImmutableArray<Row> Silent, int Answered, int Asked)
    {
        /// <summary>How many systems answered the question in an earlier wording.</summary>
        public int EarlierWording { get; init; }
    }

    public static OfQuestion Of(Question question, PublishedRound round)
    {
        var asked = round.Asked.ToList();
        var answered = asked.Where(response => response.State.HasAnswers).ToList();
        return new(
            question,
            [.. Rows(question, round, answered)],
            [
                .. AnswerRefusal.All.Select(why => RowOf(why.Code, why.Label, why.Definition, answered.Where(r => r.AnswerTo(question.Id).Refusal == why))),
                RowOf(NotPut, "Not put to it", "The question is only for systems that gave certain answers to another one.", answered.Where(r => SaysNothing(r, question) && !round.Puts(question, r))),
                RowOf(Blank, "Left blank", "The system sent its answers and said nothing to this question.", answered.Where(r => SaysNothing(r, question) && round.Puts(question, r))),
            ],
            [.. asked.Where(r => !r.State.HasAnswers).Select(r => r.State.InPublic).Distinct().OrderBy(state => ResponseState.All.ToList().IndexOf(state))
                .Select(state => RowOf(state.Code, state.Label, state.Definition, asked.Where(r => r.State.InPublic == state)))],
            answered.Count, asked.Count)
        {
            EarlierWording = EarlierWording(question.Id, round),
        };
    }

    /// <summary>Words that are not offered any more, and those that are held back, have a row only where there are some.</summary>
    private static IEnumerable<Row> Rows(Question question, PublishedRound round, List<PublishedResponse> answered)
    {
        IEnumerable<Row> offered = question.Type.HasChoices
            ? question.Choices.Select(choice => RowOf(choice.Code, choice.Label, choice.Definition, answered.Where(r => Given(r, question).Contains(choice.Code))))
            : [RowOf(Said, "Answered", question.Type == AnswerType.Date ? "With a date." : "In words of the system.", answered.Where(r => Given(r, question).Any()))];
        var gone = question.Type.HasChoices ? answered.SelectMany(r => Given(r, question)).Distinct().Where(value => question.FindChoice(value) is null).ToList() : [];
        Row[] others =
        [
            RowOf(NotOffered, "Offered when the system answered, and not any more", string.Join("; ", gone.Select(code => EarlierLabel(question.Id, code, round))), answered.Where(r => Given(r, question).Any(gone.Contains))),
            RowOf(Held, "Answered, not published yet", "Words that no editor has read yet.", answered.Where(r => r.IsHeld(question) && r.AnswerTo(question.Id).IsBlank)),
        ];
        return offered.Concat(others.Where(row => row.Count > 0));
    }

    private static string EarlierLabel(string question, string code, PublishedRound round) =>
        round.EarlierWordings.Where(wording => wording.Question.Id == question).Select(wording => wording.Question.FindChoice(code)?.Label).LastOrDefault(label => label is not null) ?? code;

    private static int EarlierWording(string question, PublishedRound round) => round.Responses.Count(response =>
        response.State.HasAnswers && response.AnswerTo(question) is { IsBlank: false } said && said.QuestionVersion < round.QuestionVersions.GetValueOrDefault(question));

    /// <summary>Nothing where it gave a reason instead.</summary>
    private static IEnumerable<string> Given(PublishedResponse response, Question question) =>
        response.AnswerTo(question.Id) is { Refusal: null } answer ? answer.Values.Where(value => !string.IsNullOrWhiteSpace(value)) : [];

    private static bool SaysNothing(PublishedResponse response, Question question) => response.AnswerTo(question.Id).IsBlank && !response.IsHeld(question);

    private static Row RowOf(string code, string label, string definition, IEnumerable<PublishedResponse> counted) =>
        new(code, label, definition, [.. counted.Select(response => response.SystemSlug).Order(StringComparer.Ordinal)]);
}

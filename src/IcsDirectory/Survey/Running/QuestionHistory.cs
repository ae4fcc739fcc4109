using System.Collections.Immutable;

namespace IcsDirectory.Survey.Running;

/// <summary>How the questions of a round were changed since it opened.</summary>
/// <param name="versions">All that were kept of the round.</param>
internal sealed class QuestionHistory(Questionnaire questionnaire, IEnumerable<QuestionVersion> versions)
{
    private readonly ILookup<string, QuestionVersion> _kept = versions.OrderBy(version => version.Number).ToLookup(version => version.QuestionId);

    /// <summary>The question as it stood when it was answered; as it stands now where that was not kept.</summary>
    /// <returns>None where the question was taken out.</returns>
    public Question? AsAnswered(Answer answer) => questionnaire.Find(answer.QuestionId) is not { } now ? null
        : _kept[answer.QuestionId].FirstOrDefault(version => version.Number == answer.QuestionVersion)?.Content ?? now;

    /// <param name="responses">Words that were changed after the last answer was saved are not kept as a version yet: they are the next
    /// one where somebody had answered before.</param>
    /// <returns>The number of each question's version as it stands now, by its id.</returns>
    public ImmutableDictionary<string, int> Numbers(IReadOnlyCollection<SurveyResponse> responses) =>
        questionnaire.Questions.ToImmutableDictionary(question => question.Id, question => NumberOf(question, responses));

    /// <summary>The versions of each question before the one that stands now.</summary>
    public ImmutableArray<QuestionWording> Earlier(IReadOnlyDictionary<string, int> numbers) =>
    [
        .. questionnaire.Questions.SelectMany(question => _kept[question.Id]).Where(version => version.Number < numbers[version.QuestionId])
            .Select(version => new QuestionWording(version.Content, version.Number, version.Since)),
    ];

    public ImmutableArray<TakenOutQuestion> TakenOut(IEnumerable<SurveyResponse> responses) =>
    [
        .. from response in responses
           where response.State.HasAnswers
           from answer in response.Sent
           where questionnaire.Find(answer.QuestionId) is null
           group response.SystemSlug by answer.QuestionId into answered
           let last = _kept[answered.Key].LastOrDefault()
           where last is not null
           select new TakenOutQuestion(last.Content, [.. answered.Order(StringComparer.Ordinal)]),
    ];

    private int NumberOf(Question question, IReadOnlyCollection<SurveyResponse> responses) => _kept[question.Id].LastOrDefault() is not { } last ? 1
        : SurveyJson.Write(last.Content) == SurveyJson.Write(question) || !responses.Any(response => response.Sent.Any(answer => answer.QuestionId == question.Id)) ? last.Number
        : last.Number + 1;
}

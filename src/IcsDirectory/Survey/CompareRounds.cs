using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>Holds the results of a round that asked each system beside those of earlier rounds: figures by their ids, questions by
/// theirs. Wherever a definition, a wording or the systems differ, a note says so. No rise or fall is worked out: even of the same
/// systems asked, others may have answered.</summary>
public static class CompareRounds
{
    /// <param name="Figures">None where no earlier round has one of the same id.</param>
    /// <param name="Questions">Those that an earlier round asked under the same id, with words to choose from.</param>
    /// <param name="Apart">Earlier rounds that have nothing to be held beside.</param>
    public sealed record Result(ComparedTable? Figures, ImmutableArray<(Question Question, ComparedTable Table)> Questions, ImmutableArray<SurveyRound> Apart);

    /// <returns>None where there is no earlier round, or where the round did not ask each system.</returns>
    public static Result? Of(SurveyRound round, IEnumerable<SurveyRound> all)
    {
        if (round.Published is not { } published || Earlier(round, all) is not { IsEmpty: false } earlier)
        {
            return null;
        }

        ImmutableArray<SurveyRound> counted = [.. earlier.Where(other => round.Figures.Any(figure => other.FindFigure(figure.Id) is not null))];
        ImmutableArray<(Question Question, ComparedTable Table)> questions =
        [
            .. from question in published.Questionnaire.Questions
               where question.Type.HasChoices
               let asked = AskedBy(earlier, question)
               where !asked.IsEmpty
               select (question, CompareQuestion.Of(question, round, asked)),
        ];
        return new(
            counted.IsEmpty ? null : CompareFigures.Of(round, counted), questions,
            [.. earlier.Except(counted).Except(questions.SelectMany(compared => compared.Table.Rounds))]);
    }

    /// <summary>A round without a date is not known to be earlier than any. Publishing a round again does not move it.</summary>
    private static ImmutableArray<SurveyRound> Earlier(SurveyRound round, IEnumerable<SurveyRound> all) =>
        [.. all.Where(other => other.HasResults && When(other) < When(round)).OrderBy(When).ThenBy(other => other.Slug, StringComparer.Ordinal)];

    private static DateTime? When(SurveyRound round) => round.Published?.ClosedAt ?? round.ReportedOn.Last?.ToDateTime(TimeOnly.MinValue);

    private static ImmutableArray<SurveyRound> AskedBy(ImmutableArray<SurveyRound> rounds, Question question) =>
        [.. rounds.Where(other => other.Published?.Questionnaire.Find(question.Id) is { Type.HasChoices: true })];
}

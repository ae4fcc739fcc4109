using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>Puts what was chosen of a question's words in several rounds side by side.</summary>
internal static class CompareQuestion
{
    /// <param name="question">As the round asked it.</param>
    /// <param name="earlier">Published rounds that asked a question of that id with words to choose from, the earliest first.</param>
    public static ComparedTable Of(Question question, SurveyRound round, ImmutableArray<SurveyRound> earlier)
    {
        ImmutableArray<SurveyRound> rounds = [.. earlier, round];
        ImmutableArray<RoundResults.OfQuestion> results = [.. rounds.Select(one => ResultOf(question.Id, one))];
        var words = results.Reverse().SelectMany(result => result.Rows).DistinctBy(row => row.Code);
        return new(
            rounds,
            [.. words.Select(word => RowOf(word, rounds, results)), Unanswered(results)],
            [.. earlier.Zip(results).SelectMany(pair => Notes(pair.First, pair.Second.Question, round, question))]);
    }

    private static RoundResults.OfQuestion ResultOf(string id, SurveyRound round) =>
        RoundResults.Of(round.Published!.Questionnaire.Find(id)!, round.Published);

    private static ComparedTable.Row RowOf(RoundResults.Row word, ImmutableArray<SurveyRound> rounds, ImmutableArray<RoundResults.OfQuestion> results) => new(
        word.Code, word.Label, word.Definition,
        [.. results.Select(result => result.Rows.FirstOrDefault(row => row.Code == word.Code) is { } row ? new ComparedTable.Cell(row.Count, result.Answered) : null)],
        [.. rounds.Zip(results).Select(pair => WordNote(word, pair.First, pair.Second)).OfType<string>()]);

    private static string? WordNote(RoundResults.Row word, SurveyRound round, RoundResults.OfQuestion result)
    {
        var offered = result.Rows.FirstOrDefault(row => row.Code == word.Code);
        return word.Code == RoundResults.NotOffered ? null
            : offered is null ? $"{round.Title} did not offer this word."
            : !CompareFigures.SameWords(offered.Label, word.Label) || !CompareFigures.SameWords(offered.Definition, word.Definition)
                ? $"Worded otherwise in {round.Title}: “{Labelled(offered)}”"
                : null;
    }

    private static string Labelled(RoundResults.Row word) => word.Definition.Length > 0 ? $"{word.Label}: {word.Definition}" : word.Label;

    private static ComparedTable.Row Unanswered(ImmutableArray<RoundResults.OfQuestion> results) => new(
        "unanswered", "None of these words", "Answers were sent, and this question was not asked of the system, was left blank, does not apply or was refused.",
        [.. results.Select(result => new ComparedTable.Cell(result.Unanswered.Sum(row => row.Count), result.Answered))], []);

    private static IEnumerable<string> Notes(SurveyRound earlier, Question before, SurveyRound later, Question after)
    {
        if (!CompareFigures.SameWords(before.Text, after.Text))
        {
            yield return $"The question was worded otherwise in {earlier.Title}: “{before.Text}”";
        }

        if (!CompareFigures.SameWords(before.Help, after.Help))
        {
            yield return before.Help.Length == 0 ? $"{earlier.Title} gave no help with the question." : $"The help with the question was another in {earlier.Title}: “{before.Help}”";
        }

        if (before.Type != after.Type)
        {
            yield return $"It was answered otherwise in {earlier.Title}: {before.Type.Definition}";
        }

        if (!IsSame(before.ShownIf, after.ShownIf))
        {
            yield return $"It was not put to the same systems in {earlier.Title}: which answers it depends on has changed.";
        }

        foreach (var note in CompareSystems.Notes(earlier, later, isOfAllAsked: false).Concat(CompareSystems.Names(earlier, later)))
        {
            yield return note;
        }
    }

    private static bool IsSame(ShowCondition? one, ShowCondition? other) =>
        one?.QuestionId == other?.QuestionId && (one?.Codes ?? []).ToHashSet().SetEquals(other?.Codes ?? []);
}

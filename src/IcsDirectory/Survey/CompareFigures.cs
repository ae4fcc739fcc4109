using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>Puts figures of the same id side by side.</summary>
internal static class CompareFigures
{
    /// <param name="earlier">Those that have a figure of the same id, the earliest first.</param>
    public static ComparedTable Of(SurveyRound round, ImmutableArray<SurveyRound> earlier) => new(
        [.. earlier, round],
        [.. round.Figures.Where(figure => earlier.Any(other => other.FindFigure(figure.Id) is not null)).Select(figure => RowOf(figure, round, earlier))],
        [.. earlier.SelectMany(other => CompareSystems.Names(other, round))]);

    /// <returns>In words, what keeps the figure of one round from being compared with that of a later one.</returns>
    public static IEnumerable<string> Notes(SurveyRound earlier, SurveyRound later, string id)
    {
        if (earlier.FindFigure(id) is not { } before || later.FindFigure(id) is not { } after)
        {
            return [];
        }

        IEnumerable<string> definition = SameWords(before.Definition, after.Definition) ? [] : [$"Defined otherwise in {earlier.Title}: “{before.Definition}”"];
        return definition.Concat(CompareSystems.Notes(earlier, later, RoundFigures.IsOfAllAsked(id)));
    }

    /// <summary>Spaces and line ends make no difference.</summary>
    internal static bool SameWords(string one, string other) => Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static ComparedTable.Row RowOf(Figure figure, SurveyRound round, ImmutableArray<SurveyRound> earlier) => new(
        figure.Id, figure.Label, figure.Definition,
        [.. earlier.Append(round).Select(one => CellOf(one.FindFigure(figure.Id)))],
        [.. earlier.SelectMany(other => Notes(other, round, figure.Id))]);

    private static ComparedTable.Cell? CellOf(Figure? figure) => figure is null ? null : new(figure.Numerator, figure.Denominator);
}

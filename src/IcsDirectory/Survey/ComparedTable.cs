using System.Collections.Immutable;

namespace IcsDirectory.Survey;

/// <summary>Numbers of several rounds side by side, each with its own denominator.</summary>
/// <param name="Rounds">The earliest first.</param>
/// <param name="Notes">What keeps whole columns from being compared.</param>
public sealed record ComparedTable(ImmutableArray<SurveyRound> Rounds, ImmutableArray<ComparedTable.Row> Rows, ImmutableArray<string> Notes)
{
    /// <param name="Cells">One for each round; none where the round has no such number.</param>
    /// <param name="Notes">What keeps these numbers from being compared; empty where nothing is known to.</param>
    public sealed record Row(string Id, string Label, string Definition, ImmutableArray<Cell?> Cells, ImmutableArray<string> Notes);

    public sealed record Cell(int Numerator, int Denominator);
}

using System.Collections.Immutable;
using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>One line of a comparison: what is known of each system about one thing.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="Definition">What the label means; empty where it says all.</param>
/// <param name="Cells">One for each system, in their order.</param>
public sealed record Comparison(string Label, string Definition, ImmutableArray<Comparison.Cell> Cells)
{
    /// <param name="Items">Empty when nothing is known.</param>
    /// <param name="IsDisputed">Whether the items contradict each other.</param>
    public sealed record Cell(ImmutableArray<Item> Items, bool IsDisputed = false)
    {
        internal ImmutableHashSet<string> Essence => [.. Items.Select(item => item.Text)];
    }

    /// <param name="Text">What is compared.</param>
    /// <param name="Term">The word of the vocabulary that the text is, with its definition; none for other texts.</param>
    /// <param name="Statement">What it rests on; none for what is no statement.</param>
    public sealed record Item(string Text, Term? Term = null, Statement? Statement = null);

    public Verdict Verdict => Cells.Count(cell => !cell.Items.IsEmpty) switch
    {
        _ when Cells.Length < 2 => Verdict.Alone,
        0 => Verdict.NotKnown,
        var known when known < Cells.Length => Verdict.KnownForSome,
        _ => Cells.All(cell => cell.Essence.SetEquals(Cells[0].Essence)) ? Verdict.Same : Verdict.Different,
    };
}

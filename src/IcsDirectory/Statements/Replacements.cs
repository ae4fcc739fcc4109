using System.Collections.Immutable;

namespace IcsDirectory.Statements;

/// <summary>Which statements took the place of which. A correction withdraws one and records another about the same property at
/// the same instant; what is withdrawn with nothing recorded then has no replacement.</summary>
internal static class Replacements
{
    public sealed record Pair(Statement Old, Statement New);

    public static ImmutableArray<Pair> Of(IEnumerable<Statement> statements)
    {
        var all = statements.ToList();
        return
        [
            .. all.Where(s => s.WithdrawnAt is not null).GroupBy(s => (s.Property, At: s.WithdrawnAt!.Value))
                .SelectMany(old => InOrder(old).Zip(InOrder(all.Where(s => s.Property == old.Key.Property && s.RecordedAt == old.Key.At))))
                .Select(pair => new Pair(pair.First, pair.Second)),
        ];
    }

    /// <summary>Several at once are paired by word and id: the order is arbitrary, but always the same.</summary>
    private static IEnumerable<Statement> InOrder(IEnumerable<Statement> statements) =>
        statements.OrderBy(s => s.Code, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal);
}

using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Search;

namespace IcsDirectory.Sources;

/// <summary>Every source by publisher and title, with how much rests on it.</summary>
public sealed class ListSources(CurrentRegister current)
{
    /// <param name="Statements">Statements that stand; withdrawn ones are not counted.</param>
    /// <param name="Others">Events, bodies and survey rounds.</param>
    public sealed record Row(Source Source, int Statements, int Others);

    public sealed record View(ImmutableArray<Row> Rows, int Of);

    /// <param name="words">All of them must stand in the title or the publisher; empty for every source.</param>
    public View Run(string words)
    {
        var register = current.Value;
        var others = register.Events.Select(e => e.Source)
            .Concat(register.Bodies.Select(b => b.Source).OfType<Source>()).Concat(register.Rounds.Select(r => r.Source))
            .CountBy(s => s.Id).ToDictionary();
        return new(
            [
                .. register.Sources.Where(s => AllWords.StandIn(words, [s.Title, s.Publisher]))
                    .OrderBy(s => s.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Title, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id, StringComparer.Ordinal)
                    .Select(s => new Row(s, register.StatementsOf(s).Count(statement => statement.WithdrawnAt is null), others.GetValueOrDefault(s.Id))),
            ],
            register.Sources.Length);
    }
}

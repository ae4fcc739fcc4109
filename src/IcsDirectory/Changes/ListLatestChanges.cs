using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;

namespace IcsDirectory.Changes;

/// <summary>What this site last published or withdrew about systems and their boards.</summary>
public sealed class ListLatestChanges(CurrentRegister current)
{
    /// <param name="What">Such as "Structure" or "Merger".</param>
    /// <param name="Subject">The system; empty for an event among several.</param>
    /// <param name="On">Since when it is so, or when it was reported.</param>
    public sealed record Change(
        DateOnly RecordedOn, string What, string Subject, string Text, string Path, PartialDate On, bool IsWithdrawal);

    /// <returns>The latest recorded first; of those recorded on one day, the latest to take effect first.</returns>
    public IReadOnlyList<Change> Run(int limit)
    {
        var register = current.Value;
        return
        [
            .. register.Systems.SelectMany(ChangesOf).Concat(register.Events.Select(ChangeOf))
                .OrderByDescending(change => change.RecordedOn)
                .ThenByDescending(change => change.On.Last)
                .ThenBy(change => change.Path, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static IEnumerable<Change> ChangesOf(IntegratedCareSystem system) => system.Statements.SelectMany(statement =>
        statement.WithdrawnAt is { } withdrawn
            ? [ChangeOf(system, statement), ChangeOf(system, statement) with { RecordedOn = UkCalendar.UkDay(withdrawn), IsWithdrawal = true }]
            : new[] { ChangeOf(system, statement) });

    private static Change ChangeOf(IntegratedCareSystem system, Statement statement) => new(
        statement.RecordedOn, statement.Property.Label, system.Name, statement.Value, PublicPath.Of(statement), statement.EffectiveOn, false);

    private static Change ChangeOf(Event happening) => new(
        UkCalendar.UkDay(happening.RecordedAt), happening.Kind.Label, "", happening.Title, PublicPath.Of(happening), happening.On, false);
}

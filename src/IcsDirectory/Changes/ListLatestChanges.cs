using System.Collections.Immutable;
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
    /// <param name="Text">What is said; for an event, its title.</param>
    /// <param name="On">Since when it is so, or when it was reported.</param>
    /// <param name="Subjects">The systems that it was said of in the same words; for an event, the event itself.</param>
    public sealed record Change(
        DateOnly RecordedOn, string What, string Text, PartialDate On, bool IsWithdrawal, ImmutableArray<Subject> Subjects);

    public sealed record Subject(string Name, string Path);

    private sealed record Entry(DateOnly RecordedOn, DateOnly CountsFrom, string What, string Text, PartialDate On, bool IsWithdrawal, Subject Subject);

    /// <returns>The latest recorded first; of those recorded on one day, the latest to count first, undated ones last.</returns>
    public IReadOnlyList<Change> Run(int limit)
    {
        var register = current.Value;
        return
        [
            .. register.Systems.SelectMany(EntriesOf).Concat(register.Events.Select(EntryOf))
                .GroupBy(entry => entry with { Subject = new("", "") })
                .OrderByDescending(same => same.Key.RecordedOn)
                .ThenBy(same => same.Key.On.IsUndated)
                .ThenByDescending(same => same.Key.CountsFrom)
                .ThenBy(same => same.First().Subject.Path, StringComparer.Ordinal)
                .Take(limit)
                .Select(same => ChangeOf(same.Key, [.. same.Select(entry => entry.Subject)])),
        ];
    }

    private static Change ChangeOf(Entry entry, ImmutableArray<Subject> subjects) =>
        new(entry.RecordedOn, entry.What, entry.Text, entry.On, entry.IsWithdrawal, subjects);

    private static IEnumerable<Entry> EntriesOf(IntegratedCareSystem system)
    {
        foreach (var statement in system.Statements)
        {
            var published = EntryOf(system, statement);
            yield return published;
            if (statement.WithdrawnAt is { } withdrawn)
            {
                yield return published with { RecordedOn = UkCalendar.UkDay(withdrawn), IsWithdrawal = true };
            }
        }
    }

    private static Entry EntryOf(IntegratedCareSystem system, Statement statement) => new(
        statement.RecordedOn, statement.CountsFrom, statement.Property.Label, statement.Value, statement.EffectiveOn, false,
        new(system.Name, PublicPath.Of(statement)));

    private static Entry EntryOf(Event happening)
    {
        var recorded = UkCalendar.UkDay(happening.RecordedAt);
        return new(
            recorded, happening.On.Last ?? recorded, happening.Kind.Label, happening.Title, happening.On, false,
            new(happening.Title, PublicPath.Of(happening)));
    }
}

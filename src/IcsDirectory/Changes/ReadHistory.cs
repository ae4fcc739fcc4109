using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Time;

namespace IcsDirectory.Changes;

/// <summary>Everything that this directory ever recorded, changed or withdrew about a system, the latest first.</summary>
/// <remarks>What a statement says of itself, that it was recorded and withdrawn, is told by the statement, on its own dates: the
/// change log may have begun later. The log adds by whom and why, and what no statement can tell of itself.</remarks>
public sealed class ReadHistory(CurrentRegister current, CurrentChangeLog log)
{
    /// <param name="At">UTC.</param>
    /// <param name="What">Published here, changed or withdrawn.</param>
    /// <param name="Subject">The property, or the kind of event.</param>
    /// <param name="Old">The value that ceased to stand; none where nothing did.</param>
    /// <param name="New">The value that stands since; none for a withdrawal.</param>
    /// <param name="Effective">When it was so, in words.</param>
    /// <param name="Source">None where none is named, or it is no longer published.</param>
    /// <param name="Path">Where the statement or event itself is, root-relative.</param>
    /// <param name="Why">What is known of the reason; empty for a first publication.</param>
    public sealed record Change(
        DateTime At, string What, string Subject, string? Old, string? New, string Effective, Source? Source, string Path, string Why)
    {
        /// <summary>By which role, as in <see cref="Acting.Role"/>; empty where the change log does not reach back to it.</summary>
        public string Role { get; init; } = "";

        /// <summary>What has to be borne in mind about it; empty where nothing is noted.</summary>
        public string Caveat { get; init; } = "";

        /// <summary>For sorting within one instant: the latest day that its date can mean.</summary>
        internal DateOnly EffectiveLast { get; init; }
    }

    /// <param name="Recorded">A UK calendar day.</param>
    public sealed record Day(DateOnly Recorded, ImmutableArray<Change> Changes);

    public sealed record History(IntegratedCareSystem Subject, ImmutableArray<Day> Days);

    /// <returns>None when there is no such system.</returns>
    public History? Run(string slug)
    {
        var register = current.Value;
        return register.FindSystem(slug) is { } system ? new(system, ByDay(Changes(register, system, log.Value))) : null;
    }

    private static ImmutableArray<Day> ByDay(IEnumerable<Change> changes) =>
    [
        .. changes.OrderByDescending(c => c.At).ThenByDescending(c => c.EffectiveLast).ThenBy(c => c.Path, StringComparer.Ordinal)
            .GroupBy(c => UkCalendar.UkDay(c.At)).Select(day => new Day(day.Key, [.. day])),
    ];

    private static IEnumerable<Change> Changes(Register register, IntegratedCareSystem system, ChangeLog log)
    {
        var logged = new LoggedHistory(log.Of(system.Slug));
        var replaced = Replacements.Of(system.Statements);
        List<Change> told = [];
        foreach (var statement in system.Statements)
        {
            var old = replaced.FirstOrDefault(r => r.New == statement)?.Old;
            told.Add(WithReason(Added(statement, old), logged.Take(statement, ChangeAction.Published)));
            if (old is not null)
            {
                logged.Take(old, ChangeAction.Withdrawn);
            }
            else if (statement.WithdrawnAt is not null && replaced.All(r => r.Old != statement))
            {
                told.Add(WithReason(Withdrawn(statement), logged.Take(statement, ChangeAction.Withdrawn)));
            }
        }

        var events = register.EventsOf(system).Select(happened => WithReason(Added(happened), log.FirstShown("event", happened.Slug)));
        return [.. told, .. events, .. logged.Left.Select(entry => Logged(ListChanges.RowOf(entry, log, register), system))];
    }

    private static Change WithReason(Change change, ChangeEntry? entry) => entry is null ? change : change with
    {
        Role = entry.Role,
        Why = entry.Note.Text is { Length: > 0 } note ? note : change.Why,
    };

    /// <summary>What no statement tells of itself: that something else in it changed, that it ended, that it was hidden.</summary>
    private static Change Logged(ListChanges.Row row, IntegratedCareSystem system) => new(
        row.Entry.At, row.Entry.What, row.Entry.Label.Length > 0 ? row.Entry.Label : system.Name, row.Old, row.New,
        row.Effective.Capitalised(), row.Source, row.Path, row.Note)
    {
        Role = row.Entry.Role,
    };

    private static Change Added(Statement statement, Statement? old) => new(
        statement.RecordedAt, old is null ? "Published here" : "Changed", statement.Property.Label, old?.InWords(), statement.InWords(),
        statement.EffectiveInWords(), statement.Source, PublicPath.Of(statement), old is null ? "" : "Replaces what stood before")
    {
        Caveat = statement.Caveat,
        EffectiveLast = statement.EffectiveOn.Last ?? default,
    };

    private static Change Withdrawn(Statement statement) => new(
        statement.WithdrawnAt!.Value, "Withdrawn", statement.Property.Label, statement.InWords(), null, statement.EffectiveInWords(),
        statement.Source, PublicPath.Of(statement), "No reason is recorded")
    {
        EffectiveLast = statement.EffectiveOn.Last ?? default,
    };

    private static Change Added(Event happened) => new(
        happened.RecordedAt, "Published here", happened.Kind.Label, null, happened.Title, happened.OnInWords(), happened.Source,
        PublicPath.Of(happened), "")
    {
        Caveat = happened.Caveat,
        EffectiveLast = happened.On.Last ?? default,
    };
}

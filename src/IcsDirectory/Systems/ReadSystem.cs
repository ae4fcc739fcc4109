using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>A system's record as at a day: what was known then, what was not, and what had happened by then.</summary>
public sealed class ReadSystem(CurrentRegister current)
{
    /// <summary>What is said of one property, apart from what is only said of the past.</summary>
    /// <param name="IsConflict">Whether the statements use different words of a vocabulary of which only one can hold.</param>
    public sealed record Said(StatementProperty Property, ImmutableArray<Statement> Statements, bool IsConflict);

    public sealed record Record(SystemView View, ImmutableArray<Said> Groups)
    {
        public IntegratedCareSystem Subject => View.Subject;

        /// <summary>What readers look for and no statement in force about the present answers.</summary>
        public ImmutableArray<StatementProperty> Missing { get; init; }

        /// <summary>What was so in the past; the sources do not say that it still is.</summary>
        public ImmutableArray<Statement> Earlier { get; init; }

        public ImmutableArray<OtherName> Names { get; init; }

        public ImmutableArray<OtherName> OtherOnsCodes { get; init; }

        /// <summary>The boards that took over, where its own had ceased to exist by that day.</summary>
        public ImmutableArray<Body> Successors { get; init; }

        /// <summary>The latest first; none that came after the day.</summary>
        public ImmutableArray<Event> Events { get; init; }

        /// <summary>As a dated list has them; none before that list.</summary>
        public ImmutableArray<Body> Trusts { get; init; }

        public ImmutableArray<IntegratedCareSystem> Neighbours { get; init; }

        public ImmutableArray<Statement> Of(StatementProperty property) =>
            Groups.FirstOrDefault(g => g.Property == property)?.Statements ?? [];
    }

    /// <returns>None when there is no such system.</returns>
    public Record? Run(string slug, AsAt at)
    {
        var register = current.Value;
        return register.FindSystem(slug) is { } system ? Read(register, new SystemView(system, at)) : null;
    }

    private static Record Read(Register register, SystemView view)
    {
        var (system, day) = (view.Subject, view.At.Effective);
        var groups = Groups(view);
        return new(view, groups)
        {
            Missing = [.. view.Unknowns.Select(unknown => unknown.Property).OfType<StatementProperty>()],
            Earlier = [.. view.InForce.Where(s => s.Stage == Stage.Historic)],
            Names = [.. system.Aliases.Where(a => OtherName.IsKnownBy(a, day)).DistinctBy(a => a.Name).Select(OtherName.Of)],
            OtherOnsCodes = [.. system.Board.Aliases.Where(a => a.Kind == AliasKind.OnsCode && OtherName.IsKnownBy(a, day)).Select(OtherName.Of)],
            Successors = view.IsReplaced ? [.. register.SuccessorsOf(system.Board)] : [],
            Events = [.. register.EventsOf(system).Where(e => IsKnownAt(e, view.At)).Reverse()],
            Trusts = [.. register.TrustsOf(system).Where(trust => trust.ListedInYear <= day.Year)],
            Neighbours = [.. system.BorderSlugs.Select(register.FindSystem).OfType<IntegratedCareSystem>().OrderBy(s => s.Name, StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<Said> Groups(SystemView view) =>
    [
        .. StatementProperty.All.Select(property => Group(view, property)).Where(said => !said.Statements.IsEmpty),
    ];

    private static Said Group(SystemView view, StatementProperty property)
    {
        ImmutableArray<Statement> statements = [.. view.Current(property)];
        return new(property, statements, statements.Select(s => s.Term()).OfType<Term>().Distinct().Count() > 1);
    }

    /// <summary>An event without a date is known only from the day it was recorded.</summary>
    private static bool IsKnownAt(Event happened, AsAt at)
    {
        var recorded = UkCalendar.UkDay(happened.RecordedAt);
        return recorded <= at.Recorded && (happened.On.Last ?? recorded) <= at.Effective;
    }
}

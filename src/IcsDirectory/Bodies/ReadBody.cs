using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Bodies;

/// <summary>One body: its codes, when it existed, what came before and after it.</summary>
public sealed class ReadBody(CurrentRegister current)
{
    /// <param name="Part">Whether only a part of its area came over.</param>
    public sealed record Predecessor(Body Body, bool Part);

    /// <param name="Subject">The system whose statutory body it is.</param>
    /// <param name="ListedIn">For a trust: the system that a dated list puts it in.</param>
    public sealed record View(Body Body, IntegratedCareSystem? Subject, IntegratedCareSystem? ListedIn)
    {
        public ImmutableArray<OtherName> OtherNames { get; init; }

        public ImmutableArray<OtherName> OtherOnsCodes { get; init; }

        public ImmutableArray<Body> Successors { get; init; }

        public ImmutableArray<Predecessor> Predecessors { get; init; }

        /// <summary>The latest first.</summary>
        public ImmutableArray<Event> Events { get; init; }
    }

    /// <returns>None when there is no such body.</returns>
    public View? Run(string slug)
    {
        var register = current.Value;
        return register.FindBody(slug) is { } body ? Read(register, body) : null;
    }

    private static View Read(Register register, Body body)
    {
        var events = register.EventsOf(body).Reverse().ToImmutableArray();
        var gained = events.Where(e => e.Successors.Contains(body)).ToList();
        return new(body, register.FindSystemOf(body), register.FindSystem(body.ListedInSlug))
        {
            OtherNames = [.. body.Aliases.Where(a => a.Kind != AliasKind.OnsCode).Select(OtherName.Of)],
            OtherOnsCodes = [.. body.Aliases.Where(a => a.Kind == AliasKind.OnsCode).Select(OtherName.Of)],
            Successors = [.. register.SuccessorsOf(body)],
            Predecessors =
            [
                .. gained.SelectMany(e => e.Predecessors).Select(b => new Predecessor(b, false)),
                .. gained.SelectMany(e => e.PartPredecessors).Select(b => new Predecessor(b, true)),
            ],
            Events = events,
        };
    }
}

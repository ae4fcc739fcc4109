using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Events;
using IcsDirectory.Statements;
using IcsDirectory.Survey;
using IcsDirectory.Systems;

namespace IcsDirectory.Sources;

/// <summary>One source with everything here that rests on it.</summary>
public sealed class ReadSource(CurrentRegister current)
{
    public sealed record OfSystem(IntegratedCareSystem Subject, ImmutableArray<Statement> Statements);

    /// <param name="Systems">By name; withdrawn statements are among theirs.</param>
    public sealed record View(
        Source Source, ImmutableArray<OfSystem> Systems, ImmutableArray<Statement> National, ImmutableArray<Event> Events,
        ImmutableArray<Body> Bodies, ImmutableArray<SurveyRound> Rounds)
    {
        public int Statements => Systems.Sum(s => s.Statements.Length) + National.Length;

        public bool IsUnused => Statements + Events.Length + Bodies.Length + Rounds.Length == 0;
    }

    /// <returns>None when there is no such source.</returns>
    public View? Run(string id)
    {
        var register = current.Value;
        return register.FindSource(id) is { } source ? Read(register, source) : null;
    }

    private static View Read(Register register, Source source)
    {
        var statements = register.StatementsOf(source).ToLookup(s => s.SystemSlug);
        return new(
            source,
            [.. register.Systems.Where(s => statements.Contains(s.Slug)).Select(s => new OfSystem(s, [.. statements[s.Slug]]))],
            [.. statements[""]],
            [.. register.Events.Where(e => e.Source == source)],
            [.. register.Bodies.Where(b => b.Source == source)],
            [.. register.Rounds.Where(r => r.Source == source)]);
    }
}

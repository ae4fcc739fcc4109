using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Search;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Bodies;

/// <summary>The integrated care boards as at a day, or the trusts of a dated list.</summary>
public sealed class ListBodies(CurrentRegister current)
{
    /// <param name="Subject">The system whose board it is, or that a trust was listed in; none for a board that came later.</param>
    public sealed record Row(Body Body, IntegratedCareSystem? Subject, ImmutableArray<Body> Successors);

    /// <param name="Standing">Boards: those that existed on the day. Trusts: all, for their opening dates are not known.</param>
    /// <param name="Ended">Boards that had ceased to exist by the day.</param>
    /// <param name="StandingInAll">How many stand on the day, whatever the words asked for.</param>
    /// <param name="StandingOfSystems">How many of those are boards of the systems of 1 July 2022.</param>
    public sealed record View(ImmutableArray<Row> Standing, ImmutableArray<Row> Ended, int StandingInAll, int StandingOfSystems);

    /// <param name="words">All of them must stand in the name or a code; empty for every body.</param>
    public View Run(BodyKind kind, string words, DateOnly day)
    {
        var register = current.Value;
        var rows = register.Bodies.Where(b => b.Kind == kind).Select(b => RowOf(register, b)).ToList();
        var standing = rows.Where(row => kind == BodyKind.NhsTrust || row.Body.StandsOn(day)).ToList();
        return new(
            [.. standing.Where(row => Holds(row.Body, words))],
            [.. rows.Where(row => row.Body.ClosesOn <= day && Holds(row.Body, words))],
            standing.Count,
            standing.Count(row => row.Subject is not null));
    }

    private static Row RowOf(Register register, Body body) => new(
        body, register.FindSystemOf(body) ?? register.FindSystem(body.ListedInSlug), [.. register.SuccessorsOf(body)]);

    private static bool Holds(Body body, string words) =>
        AllWords.StandIn(words, [body.Name, body.OdsCode, body.OnsCode, .. body.Aliases.Select(a => a.Name)]);
}

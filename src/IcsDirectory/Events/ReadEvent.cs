using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Content;
using IcsDirectory.Systems;

namespace IcsDirectory.Events;

/// <summary>One event with the bodies and systems that it concerns.</summary>
public sealed class ReadEvent(CurrentRegister current)
{
    /// <param name="Part">Whether only a part of its area went over.</param>
    /// <param name="Subject">The system whose board it is; none for a board that came later.</param>
    public sealed record Party(Body Body, bool Part, IntegratedCareSystem? Subject);

    public sealed record View(
        Event Event, ImmutableArray<Party> From, ImmutableArray<Party> To, ImmutableArray<IntegratedCareSystem> Members);

    /// <returns>None when there is no such event.</returns>
    public View? Run(string slug)
    {
        var register = current.Value;
        return register.FindEvent(slug) is { } found
            ? new(found,
                [.. found.Predecessors.Select(b => new Party(b, false, register.FindSystemOf(b))), .. found.PartPredecessors.Select(b => new Party(b, true, register.FindSystemOf(b)))],
                [.. found.Successors.Select(b => new Party(b, false, register.FindSystemOf(b)))],
                [.. found.MemberSlugs.Select(register.FindSystem).OfType<IntegratedCareSystem>()])
            : null;
    }
}

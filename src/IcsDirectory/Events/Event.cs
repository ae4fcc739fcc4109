using System.Collections.Immutable;
using IcsDirectory.Bodies;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Events;

/// <summary>A merger, split, boundary change, cluster or renaming: from many bodies to many bodies, or among many systems.</summary>
public sealed record Event
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required EventKind Kind { get; init; }

    public required Stage Stage { get; init; }

    /// <summary>When it took effect; for a cluster, when it was reported.</summary>
    public required PartialDate On { get; init; }

    public required string Summary { get; init; }

    /// <summary>Bodies that went over whole.</summary>
    public ImmutableArray<Body> Predecessors { get; init; } = [];

    /// <summary>Bodies of which a part went over.</summary>
    public ImmutableArray<Body> PartPredecessors { get; init; } = [];

    public ImmutableArray<Body> Successors { get; init; } = [];

    /// <summary>The systems of a cluster.</summary>
    public ImmutableArray<string> MemberSlugs { get; init; } = [];

    public required Source Source { get; init; }

    public string Quote { get; init; } = "";

    public required Confidence Confidence { get; init; }

    public string Caveat { get; init; } = "";

    public required DateTime RecordedAt { get; init; }

    public IEnumerable<Body> AllPredecessors => Predecessors.Concat(PartPredecessors);

    public bool Concerns(Body body) => AllPredecessors.Contains(body) || Successors.Contains(body);
}

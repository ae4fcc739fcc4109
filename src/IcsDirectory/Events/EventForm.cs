using System.Collections.Immutable;

namespace IcsDirectory.Events;

/// <summary>An event as it is typed into a form: every field is text and may be wrong. <see cref="CheckEventForm"/> says what is.</summary>
public sealed record EventForm
{
    public string Title { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.EventKind"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.Stage"/>.</summary>
    public string Stage { get; init; } = "";

    /// <summary>As exact as <see cref="EffectivePrecision"/> says; empty when undated.</summary>
    public string EffectiveOn { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.DatePrecision"/>.</summary>
    public string EffectivePrecision { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Slugs of bodies that went over whole.</summary>
    public ImmutableArray<string> Predecessors { get; init; } = [];

    /// <summary>Slugs of bodies of which a part went over.</summary>
    public ImmutableArray<string> PartPredecessors { get; init; } = [];

    /// <summary>Slugs of bodies that took over.</summary>
    public ImmutableArray<string> Successors { get; init; } = [];

    /// <summary>Slugs of the systems of a cluster.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Slug of a published source.</summary>
    public string Source { get; init; } = "";

    /// <summary>At most 25 words.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.Confidence"/>.</summary>
    public string Confidence { get; init; } = "";

    public string Caveat { get; init; } = "";
}

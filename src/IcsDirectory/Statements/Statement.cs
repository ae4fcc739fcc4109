using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statements;

/// <summary>One published fact: what is said, about which part, by which source, since when, and how sure it is.
/// It is never changed into another fact: a correction withdraws it and adds a new one.</summary>
public sealed record Statement
{
    /// <summary>Eight hexadecimal digits, unique within the register; the last part of the statement's own address.</summary>
    public required string Id { get; init; }

    /// <summary>The system it is about; empty for a fact about the nation.</summary>
    public required string SystemSlug { get; init; }

    public required StatementProperty Property { get; init; }

    /// <summary>A code of the property's vocabulary, or the key of a national fact; empty where there is none.</summary>
    public string Code { get; init; } = "";

    public required string Value { get; init; }

    public Stage Stage { get; init; } = Stage.NotStated;

    /// <summary>Which part of the system it covers, in words; empty when the source does not say.</summary>
    public string Scope { get; init; } = "";

    public required Source Source { get; init; }

    public string Quote { get; init; } = "";

    /// <summary>Where in the source the quote stands.</summary>
    public string Page { get; init; } = "";

    /// <summary>The day from which it is known to have been so: when it was reported, unless the source says since when.</summary>
    public required PartialDate EffectiveOn { get; init; }

    /// <summary>The first day on which it is no longer so; none while nothing says that it ended.</summary>
    public PartialDate? EndsOn { get; init; }

    public required Confidence Confidence { get; init; }

    public string Caveat { get; init; } = "";

    public required DateTime RecordedAt { get; init; }

    /// <summary>When this site recorded <see cref="EndsOn"/>, where it did so later than the statement itself.</summary>
    public DateTime? EndRecordedAt { get; init; }

    public DateTime? WithdrawnAt { get; init; }

    public LeadStatus? LeadStatus => Property == StatementProperty.LeadStatus ? LeadStatus.Find(Code) : null;

    public StructureModel? StructureModel => Property == StatementProperty.StructureModel ? StructureModel.Find(Code) : null;

    public DateOnly RecordedOn => UkCalendar.UkDay(RecordedAt);

    /// <summary>The day from which an "as at" view shows it: the latest day that its date can mean, for only then was it
    /// certainly so, but never later than the day this site recorded it. An undated statement counts from that day.</summary>
    public DateOnly CountsFrom => EffectiveOn.Last is { } last && last < RecordedOn ? last : RecordedOn;

    public bool IsPublishedBy(DateOnly recorded) =>
        RecordedOn <= recorded && (WithdrawnAt is null || UkCalendar.UkDay(WithdrawnAt.Value) > recorded);

    public bool IsInForce(AsAt at) =>
        IsPublishedBy(at.Recorded) && CountsFrom <= at.Effective && (!IsEndPublishedBy(at.Recorded) || EndsOn?.First is not { } end || end > at.Effective);

    /// <summary>An end that was recorded later changes nothing in what was known before.</summary>
    private bool IsEndPublishedBy(DateOnly recorded) => EndRecordedAt is not { } at || UkCalendar.UkDay(at) <= recorded;

    /// <summary>Published by then, but nothing tells whether it was so on that day.</summary>
    public bool IsOpen(AsAt at) => IsPublishedBy(at.Recorded) && EffectiveOn.IsUndated && CountsFrom > at.Effective;
}

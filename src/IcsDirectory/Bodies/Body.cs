using IcsDirectory.Sources;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Bodies;

/// <summary>An organisation with an ODS code: an integrated care board or a trust.</summary>
public sealed record Body
{
    /// <summary>Of its document.</summary>
    public Guid Key { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>The code in the Organisation Data Service's register.</summary>
    public required string OdsCode { get; init; }

    /// <summary>The Office for National Statistics' code of the area; empty where there is none or none is known.</summary>
    public string OnsCode { get; init; } = "";

    public DateOnly? OpensOn { get; init; }

    /// <summary>The first day on which it no longer exists.</summary>
    public DateOnly? ClosesOn { get; init; }

    public string Website { get; init; } = "";

    public Uri? WebsiteUrl => WebAddress.OfSite(Website);

    public string WebsiteNote { get; init; } = "";

    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>For a trust: the system that a list of <see cref="ListedInYear"/> puts it in; it may have changed since.</summary>
    public string ListedInSlug { get; init; } = "";

    public int? ListedInYear { get; init; }

    public Source? Source { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>Whether it is known to exist on a day. A body without an opening date is not known to.</summary>
    public bool StandsOn(DateOnly day) => OpensOn <= day && !(ClosesOn <= day);
}

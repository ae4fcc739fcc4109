using System.Collections.Immutable;
using System.Globalization;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statistics;

/// <summary>A number with all that is needed to quote it.</summary>
public sealed record Statistic
{
    /// <summary>Stable; unique on a page of statistics.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required int Numerator { get; init; }

    public required int Denominator { get; init; }

    /// <summary>What is counted, and of what.</summary>
    public required string Definition { get; init; }

    public required FigureBasis Basis { get; init; }

    /// <summary>How a derived number was worked out; empty for others.</summary>
    public string Working { get; init; } = "";

    public required PartialDate On { get; init; }

    /// <summary>The source of a reported or derived number; none for one that is counted here.</summary>
    public Source? Source { get; init; }

    public string Quote { get; init; } = "";

    public string Caveat { get; init; } = "";

    /// <summary>The systems counted; none when it is not known which they are, which is not the same as an empty list.</summary>
    public ImmutableArray<string>? MemberSlugs { get; init; }

    /// <summary>The query that lists the members on <c>/systems</c>, without a question mark; empty where there is none.</summary>
    public string ListQuery { get; init; } = "";

    /// <summary>More than half.</summary>
    public bool IsMajority => 2 * Numerator > Denominator;

    /// <summary>Hundred times the numerator over the denominator; none when the denominator is 0.</summary>
    public decimal? Percentage => Denominator == 0 ? null : 100m * Numerator / Denominator;

    /// <summary>To one decimal place, a half away from zero, as in "35.3%".</summary>
    public string PercentageInWords => Percentage is { } percentage
        ? Math.Round(percentage, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) + "%"
        : "no share";
}

using System.ComponentModel.DataAnnotations;

namespace IcsDirectory.Web.RateLimits;

/// <summary>The <c>RateLimits</c> section.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Searches that one address (IPv4, or an IPv6 network of 64 bits) may make in a minute; what the page cache
    /// answers does not count.</summary>
    [Range(1, 1_000_000)]
    public int SearchesPerMinute { get; init; } = 120;

    /// <summary>Times that one address may send the public form of proposals in ten minutes, whatever comes of it.</summary>
    [Range(1, 1_000_000)]
    public int FormsPerTenMinutes { get; init; } = 30;

    /// <summary>Proposals that all readers together may send in an hour.</summary>
    [Range(1, 1_000_000)]
    public int ProposalsPerHour { get; init; } = 300;

    /// <summary>Pages of answers to a survey round that may be sent from one address in a minute.</summary>
    [Range(1, 1_000_000)]
    public int AnswersPerMinute { get; init; } = 600;
}

using System.ComponentModel.DataAnnotations;

namespace IcsDirectory.Web.RateLimits;

/// <summary>The <c>RateLimits</c> section.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Searches that one address (IPv4, or an IPv6 network of 64 bits) may make in a minute; what the page cache
    /// answers does not count.</summary>
    [Range(1, 1_000_000)]
    public int SearchesPerMinute { get; init; } = 120;
}

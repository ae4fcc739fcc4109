using System.ComponentModel.DataAnnotations;

namespace IcsDirectory.Web.Caching;

/// <summary>How much the page cache keeps. The <c>PageCache</c> section.</summary>
public sealed class PageCacheOptions
{
    /// <summary>Minutes a page is kept when nothing evicts it. 0 keeps nothing.</summary>
    [Range(0, 1_440)]
    public int LifetimeMinutes { get; init; } = 10;

    /// <summary>All kept bodies together, in MiB. Addresses differ without bound by their queries; the oldest give way.</summary>
    [Range(1, 4_096)]
    public int SizeLimitMegabytes { get; init; } = 64;

    /// <summary>A longer body, in KiB as it is sent, is not kept.</summary>
    [Range(1, 65_536)]
    public int LargestBodyKilobytes { get; init; } = 2_048;
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.RateLimits;

/// <summary>What costly pages declare: <c>[EnableRateLimiting(SearchLimit.Policy)]</c>. Counts are kept in memory, by node.
/// Behind a proxy, <c>Site:KnownProxies</c> must name it, or all readers share one count.</summary>
public static class SearchLimit
{
    public const string Policy = "search";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void AddSearchLimit(this IServiceCollection services)
    {
        services.AddOptions<RateLimitOptions>().BindConfiguration("RateLimits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenToComeBack;
            limiter.AddPolicy(Policy, context => RateLimitPartition.GetFixedWindowLimiter(
                AddressOf(context.Connection.RemoteIpAddress), _ => WindowOf(context.RequestServices)));
        });
    }

    private static FixedWindowRateLimiterOptions WindowOf(IServiceProvider services) => new()
    {
        Window = Window,
        PermitLimit = services.GetRequiredService<IOptions<RateLimitOptions>>().Value.SearchesPerMinute,
    };

    private static ValueTask SayWhenToComeBack(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Window;
        rejected.HttpContext.Response.Headers.RetryAfter =
            Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    internal static IPAddress AddressOf(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address ?? IPAddress.None;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear(); // one household or office has a network of 64 bits
        return new IPAddress(bytes);
    }
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.RateLimits;

/// <summary>How much may come through the public form: from one address, which the page declares with
/// <c>[EnableRateLimiting(ProposalLimit.Policy)]</c>, and from all of them, which it asks. Only what is sent counts, not reading.</summary>
/// <remarks>The address comes first, so that one address cannot use up what all have.</remarks>
public sealed class ProposalLimit : IDisposable
{
    public const string Policy = "proposal";
    private readonly FixedWindowRateLimiter _all;

    public ProposalLimit(IOptions<RateLimitOptions> options) => _all = new(new()
    {
        Window = TimeSpan.FromHours(1),
        PermitLimit = options.Value.ProposalsPerHour,
    });

    /// <returns>How long to wait; none when it may be taken.</returns>
    public TimeSpan? Wait()
    {
        using var lease = _all.AttemptAcquire();
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromHours(1);
    }

    public void Dispose() => _all.Dispose();

    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<ProposalLimit>();
        services.Configure<RateLimiterOptions>(limiter => limiter.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter($"post {SearchLimit.AddressOf(context.Connection.RemoteIpAddress)}", _ => WindowOf(context.RequestServices))
            : RateLimitPartition.GetNoLimiter("look")));
    }

    private static FixedWindowRateLimiterOptions WindowOf(IServiceProvider services) => new()
    {
        Window = TimeSpan.FromMinutes(10),
        PermitLimit = services.GetRequiredService<IOptions<RateLimitOptions>>().Value.FormsPerTenMinutes,
    };
}

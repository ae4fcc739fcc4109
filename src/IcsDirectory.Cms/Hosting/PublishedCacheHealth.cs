using IcsDirectory.Cms.Published;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Whether published content has been loaded.</summary>
internal sealed class PublishedCacheHealth(PublishedStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        store.IsLoaded
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Published content is not loaded yet."));
}

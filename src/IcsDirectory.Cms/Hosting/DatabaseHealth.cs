using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Published;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Whether the database answers. A failure to is an exception, which health checks report.</summary>
internal sealed class DatabaseHealth(ContentDatabase database) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var connection = database.Open();
        PublishedRows.Counter(connection, null);
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}

using IcsDirectory.Cms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(ContentDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var connection = database.Open();
        await using var db = ContentDatabase.Context(connection, null);
        return await db.Changes.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The change counter is missing.");
    }
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Publishes and unpublishes what is due, every 30 seconds.</summary>
internal sealed class ScheduledPublishing(
    IContentService contents, TimeProvider clock, ILogger<ScheduledPublishing> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                contents.PerformScheduledPublish(clock.GetUtcNow().UtcDateTime);
            }
#pragma warning disable CA1031 // one failure must not end the schedule of everything else; it is logged and tried again
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Scheduled publishing failed");
            }
        }
    }
}

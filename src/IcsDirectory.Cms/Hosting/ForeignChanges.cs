using IcsDirectory.Cms.Published;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Notices, within about a second, what another process published in the same database.</summary>
internal sealed class ForeignChanges(
    PublishedRefresh published, TimeProvider clock, ILogger<ForeignChanges> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                published.CatchUp();
            }
#pragma warning disable CA1031 // the next look may succeed; readers keep the last state meanwhile
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "Looking for changes by other processes failed");
            }
        }
    }
}

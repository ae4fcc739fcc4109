using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Does its work at an interval for as long as the site runs. A failure is logged and ends nothing: the next turn may
/// succeed.</summary>
/// <param name="name">As a log line begins with it.</param>
public abstract class RepeatedWork(string name, TimeSpan interval, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected abstract void Run();

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Run();
            }
#pragma warning disable CA1031 // one failure must not end the work; it is logged and tried again
            catch (Exception failure)
#pragma warning restore CA1031
            {
                log.LogError(failure, "{Work} failed", name);
            }
        }
    }
}

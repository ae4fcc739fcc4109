using IcsDirectory.Cms.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Survey.Running;

/// <summary>Every 30 seconds.</summary>
internal sealed class RoundWorker(IServiceScopeFactory scopes, IOptions<SurveyOptions> options, TimeProvider clock, ILogger<RoundWorker> log)
    : RepeatedWork("Running survey rounds", TimeSpan.FromSeconds(30), clock, log)
{
    protected override void Run()
    {
        if (options.Value.IsRunning)
        {
            using var scope = scopes.CreateScope();
            scope.ServiceProvider.GetRequiredService<RunRounds>().RunAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}

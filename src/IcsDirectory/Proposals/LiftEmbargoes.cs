using IcsDirectory.Cms.Hosting;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Proposals;

/// <summary>Every 30 seconds.</summary>
internal sealed class LiftEmbargoes(PublishDueChanges publish, TimeProvider clock, ILogger<LiftEmbargoes> log)
    : RepeatedWork("Publishing what was accepted for a date", TimeSpan.FromSeconds(30), clock, log)
{
    protected override void Run() => publish.Run();
}

using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Publishes and unpublishes what is due, every 30 seconds.</summary>
internal sealed class ScheduledPublishing(IContentService contents, TimeProvider clock, ILogger<ScheduledPublishing> log)
    : RepeatedWork("Scheduled publishing", TimeSpan.FromSeconds(30), clock, log)
{
    protected override void Run() => contents.PerformScheduledPublish(Clock.GetUtcNow().UtcDateTime);
}

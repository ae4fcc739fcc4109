using IcsDirectory.Cms.Published;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Notices, within about a second, what another process published in the same database. Until it can look, readers keep
/// the last state.</summary>
internal sealed class ForeignChanges(PublishedRefresh published, TimeProvider clock, ILogger<ForeignChanges> log)
    : RepeatedWork("Looking for changes by other processes", TimeSpan.FromSeconds(1), clock, log)
{
    protected override void Run() => published.CatchUp();
}

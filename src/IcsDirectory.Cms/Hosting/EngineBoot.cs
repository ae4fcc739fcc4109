using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Published;
using IcsDirectory.Cms.Sync;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Makes the engine ready: database, schema, published content.</summary>
internal sealed class EngineBoot(
    ContentDatabase database, USyncSchema schema, USyncFolder folder, USyncContent content, PublishedRefresh published,
    IEventAggregator events, IEnumerable<SchemaScripts> scripts, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        // The two do not depend on each other, and each takes a part of the start that one sees.
        var reading = Task.Run(() => schema.Load(folder), cancel);
        await Task.Run(OpenDatabase, cancel);
        await reading;
        content.Import();
        published.Load();
        await events.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancel);
    }

    private void OpenDatabase()
    {
        using var connection = database.Create();
        new SchemaUpgrade(connection, clock).Apply([.. scripts.SelectMany(s => s.Read())]);
    }
}

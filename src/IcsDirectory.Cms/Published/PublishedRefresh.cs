using System.Data.Common;
using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace IcsDirectory.Cms.Published;

/// <summary>Keeps the snapshot up to date with the database, and tells the site with Umbraco's
/// ContentCacheRefresherNotification.</summary>
/// <remarks>What changed is always read from the database after the commit, one refresh at a time: two commits that
/// announce themselves in
/// the wrong order cannot leave an old state. The change counter tells whether a commit of another process came
/// between.</remarks>
internal sealed class PublishedRefresh(
    ContentDatabase database, PublishedStore store, PublishedLoader loader, IEventAggregator events, IIdKeyMap ids)
{
    // Above this many branches one query for everything is cheaper than one for each.
    private const int ManyBranches = 8;
    private const TreeChangeTypes WithDescendants = TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove;

    private readonly Lock _refreshing = new();
    private readonly Lock _announcing = new();
    private readonly Dictionary<long, IReadOnlyList<ContentCacheRefresher.JsonPayload>> _announced = [];

    private static readonly ContentCacheRefresher.JsonPayload Everything = new() { ChangeTypes = TreeChangeTypes.RefreshAll };

    /// <summary>Reads everything that is published.</summary>
    public void Load() => Refresh(reload: true);

    /// <summary>Follows a commit of this process.</summary>
    /// <param name="counter">The change counter as the commit left it.</param>
    public void AfterCommit(long counter, IReadOnlyList<TreeChange<IContent>> changes)
    {
        ContentCacheRefresher.JsonPayload[] payloads = [.. changes.Select(Payload)];
        foreach (var payload in payloads)
        {
            ids.ClearCache(payload.Id);
        }
        if (!store.IsLoaded)
        {
            return;
        }
        lock (_announcing)
        {
            _announced[counter] = payloads;
        }
        if (payloads.Length > 0)
        {
            var reloaded = Refresh(reload: false);
            Tell(reloaded ? [Everything] : payloads);
        }
    }

    /// <summary>Forgets ids that were given out in a transaction that was undone: the database gives them out
    /// again.</summary>
    public void AfterRollback() => ids.ClearCache();

    /// <summary>Looks whether another process has committed, and reads what it left.</summary>
    public void CatchUp()
    {
        if (Counter() != store.Current.Counter && Refresh(reload: false))
        {
            Tell([Everything]);
        }
    }

    /// <returns>Whether everything was read anew.</returns>
    private bool Refresh(bool reload)
    {
        lock (_refreshing)
        {
            using var connection = database.Open();
            using var transaction = ContentDatabase.BeginReading(connection);
            var counter = PublishedRows.Counter(connection, transaction);
            var last = store.Current;
            var changes = Announced(last.Counter, counter);
            reload |= changes is null || changes.Any(c => c.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll));
            if (reload)
            {
                store.Current = loader.Everything(connection, transaction, counter);
            }
            else if (counter != last.Counter)
            {
                store.Current = Updated(connection, transaction, last, counter, changes!);
            }
            return reload;
        }
    }

    private PublishedSnapshot Updated(
        DbConnection connection, DbTransaction transaction, PublishedSnapshot last, long counter, List<ContentCacheRefresher.JsonPayload> changes)
    {
        HashSet<int> changed = [.. changes.Where(c => !c.Blueprint).Select(c => c.Id)];
        HashSet<int> branches = [.. changes.Where(c => !c.Blueprint && (c.ChangeTypes & WithDescendants) != 0).Select(c => c.Id)];
        if (changed.Count == 0)
        {
            return last.At(counter);
        }
        if (branches.Count > ManyBranches)
        {
            return loader.Everything(connection, transaction, counter);
        }
        using var db = ContentDatabase.Context(connection, transaction);
        return loader.Updated(db, last, counter, changed, branches);
    }

    /// <summary>What this process changed between two counters; null when another process committed as well.</summary>
    private List<ContentCacheRefresher.JsonPayload>? Announced(long from, long to)
    {
        lock (_announcing)
        {
            var all = new List<ContentCacheRefresher.JsonPayload>();
            var known = 0L;
            foreach (var (counter, changes) in _announced.Where(a => a.Key <= to).ToList())
            {
                _announced.Remove(counter);
                all.AddRange(counter > from ? changes : []);
                known += counter > from ? 1 : 0;
            }
            return known == to - from ? all : null;
        }
    }

    private long Counter()
    {
        using var connection = database.Open();
        return PublishedRows.Counter(connection, null);
    }

    private void Tell(ContentCacheRefresher.JsonPayload[] payloads) =>
        events.Publish(new ContentCacheRefresherNotification(payloads, MessageType.RefreshByPayload));

    private static ContentCacheRefresher.JsonPayload Payload(TreeChange<IContent> change) => new()
    {
        Id = change.Item.Id,
        Key = change.Item.Key,
        ChangeTypes = change.ChangeTypes,
        Blueprint = change.Item.Blueprint,
        PublishedCultures = change.PublishedCultures?.ToArray(),
        UnpublishedCultures = change.UnpublishedCultures?.ToArray(),
    };
}

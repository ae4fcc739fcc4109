using IcsDirectory.Cms.Published;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace IcsDirectory.Cms.Scoping;

/// <summary>Umbraco's scoped notifications, with one addition: the published cache follows a commit before any handler
/// runs.</summary>
/// <remarks>A handler that throws therefore cannot leave the cache behind, nor can suppressed notifications.</remarks>
internal sealed class ScopeNotifications(
    IScopedNotificationPublisher inner, Lazy<PublishedRefresh> published) : IScopedNotificationPublisher
{
    private readonly List<TreeChange<IContent>> _changes = [];

    public IDisposable Suppress() => inner.Suppress();

    public bool PublishCancelable(ICancelableNotification notification) => inner.PublishCancelable(notification);

    public Task<bool> PublishCancelableAsync(ICancelableNotification notification) =>
        inner.PublishCancelableAsync(notification);

    public void Publish(INotification notification)
    {
        if (notification is ContentTreeChangeNotification tree)
        {
            _changes.AddRange(tree.Changes);
        }
        inner.Publish(notification);
    }

    public void ScopeExit(bool completed) => inner.ScopeExit(completed);

    /// <summary>Brings the published cache up to date with what was committed.</summary>
    /// <param name="counter">The database's change counter at the commit; null when nothing was committed.</param>
    public void Refresh(bool completed, long? counter)
    {
        if (counter is { } at)
        {
            published.Value.AfterCommit(at, _changes);
        }
        else if (!completed)
        {
            published.Value.AfterRollback();
        }
    }
}

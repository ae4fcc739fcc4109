using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Cms.Scoping;

/// <summary>Part of a unit of work. The outermost scope commits when it and all inner ones were completed, else it
/// undoes everything.</summary>
internal sealed class ContentScope : ICoreScope
{
    /// <summary>How long a scope waits for its turn to write.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ContentScopeProvider _provider;
    private readonly ContentScope? _parent;
    private readonly ScopeNotifications _notifications;
    private bool _completed;
    private bool _innerFailed;

    public ContentScope(ContentScopeProvider provider, ScopeNotifications notifications, bool autoComplete)
    {
        (_provider, _notifications, _completed) = (provider, notifications, autoComplete);
        Work = provider.NewWork();
        (Root, Context) = (this, new ScopeContext());
    }

    public ContentScope(ContentScopeProvider provider, ContentScope parent, bool autoComplete)
    {
        (_provider, _parent, _completed) = (provider, parent, autoComplete);
        (Root, Work, Context, _notifications) = (parent.Root, parent.Work, parent.Context, parent._notifications);
    }

    public ContentScope Root { get; }
    public UnitOfWork Work { get; }
    public ScopeContext Context { get; }
    public bool IsDisposed { get; private set; }
    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;
    public int Depth => _parent is null ? 0 : _parent.Depth + 1;
    public ILockingMechanism Locks => NoLocks.Instance;
    public IScopedNotificationPublisher Notifications => _notifications;
    public RepositoryCacheMode RepositoryCacheMode => RepositoryCacheMode.None;
    public IsolatedCaches IsolatedCaches { get; } = new(_ => NoAppCache.Instance);

    public bool Complete() => (_completed = true) && !_innerFailed;

    // The database has one writer, so each of Umbraco's locks is "the transaction that writes", whatever it is named.
    public void WriteLock(params int[] lockIds) => Work.BeginWriting(Patience);
    public void WriteLock(TimeSpan timeout, int lockId) => Work.BeginWriting(timeout);
    public void EagerWriteLock(params int[] lockIds) => Work.BeginWriting(Patience);
    public void EagerWriteLock(TimeSpan timeout, int lockId) => Work.BeginWriting(timeout);

    // A reader sees the last commit and is never in a writer's way.
    public void ReadLock(params int[] lockIds) { }
    public void ReadLock(TimeSpan timeout, int lockId) { }
    public void EagerReadLock(params int[] lockIds) { }
    public void EagerReadLock(TimeSpan timeout, int lockId) { }

    /// <exception cref="InvalidOperationException">An inner scope is still open.</exception>
    public void Dispose()
    {
        if (IsDisposed)
        {
            return;
        }
        if (_provider.Ambient != this)
        {
            GiveUp();
            throw new InvalidOperationException(
                "Scopes must be disposed in the order opposite to their creation, in the same call.");
        }
        IsDisposed = true;
        _provider.Ambient = _parent;
        if (_parent is null)
        {
            End(_completed && !_innerFailed);
            return;
        }
        _parent._innerFailed |= !_completed || _innerFailed;
    }

    /// <summary>Undoes everything and lets the next writer in: nobody may come to end this scope again.</summary>
    private void GiveUp()
    {
        _innerFailed = true;
        if (_parent is null)
        {
            Work.Dispose();
        }
    }

    private void End(bool completed)
    {
        long? counter = null;
        var committed = false;
        try
        {
            counter = completed ? Work.Commit() : null;
            committed = completed;
        }
        finally
        {
            Work.Dispose();
            Leave(committed, counter);
        }
    }

    /// <summary>Tells those that wait for the end. What they throw reaches the caller, but undoes nothing: the commit
    /// is done.</summary>
    private void Leave(bool completed, long? counter) =>
        Everyone.Run(
            () => _notifications.Refresh(completed, counter),
            () => Context.ScopeExit(completed),
            () => _notifications.ScopeExit(completed));
}

using System.Data;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Published;
using IcsDirectory.Cms.Querying;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Cms.Scoping;

/// <summary>Gives out scopes: nested ones join the unit of work of the outermost, which flows with the asynchronous
/// call.</summary>
internal sealed class ContentScopeProvider(
    ContentDatabase database, WriterQueue writers, IEventAggregator events, Lazy<PublishedRefresh> published) : ICoreScopeProvider
{
    private readonly AsyncLocal<ContentScope?> _ambient = new();

    public IScopeContext? Context => Ambient?.Root.Context;

    /// <summary>The innermost open scope of this call. A scope that was left open by a call that has ended does not
    /// count.</summary>
    public ContentScope? Ambient
    {
        get => _ambient.Value is { Root.IsDisposed: false } scope ? scope : null;
        set => _ambient.Value = value;
    }

    /// <summary>The unit of work that a repository takes part in.</summary>
    /// <exception cref="InvalidOperationException">There is no scope.</exception>
    public UnitOfWork Current => Ambient?.Work
        ?? throw new InvalidOperationException(
            "A repository was used outside a scope. Create one with ICoreScopeProvider.CreateCoreScope.");

    public ContentDb Db => Current.Db;

    /// <summary>The context, inside the scope's transaction, to change content with.</summary>
    public ContentDb Writing()
    {
        Current.BeginWriting(ContentScope.Patience);
        Current.HasContentChanged = true;
        return Db;
    }

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified, RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null, IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null, bool callContext = false, bool autoComplete = false)
    {
        var parent = Ambient;
        var scope = parent is null
            ? new ContentScope(this, Notifications(scopedNotificationPublisher), autoComplete)
            : new ContentScope(this, parent, autoComplete);
        Ambient = scope;
        return scope;
    }

    public UnitOfWork NewWork() => new(database, writers);

    public IQuery<T> CreateQuery<T>() => new EntityQuery<T>();

    private ScopeNotifications Notifications(IScopedNotificationPublisher? inner) =>
        new(inner ?? new ScopedNotificationPublisher(events), published);
}

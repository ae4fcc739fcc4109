using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Cms.Scoping;

/// <summary>What was asked to run when the outermost scope ends, lowest priority number first.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly List<Enlisted> _enlisted = [];

    public Guid InstanceId { get; } = Guid.NewGuid();
    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, () => this, (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.Find(e => e.Key == key) is { } known)
        {
            return (T?)known.Item;
        }
        var item = creator();
        _enlisted.Add(new(priority, key, item, completed => action?.Invoke(completed, item)));
        return item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.Find(e => e.Key == key) is { } known ? (T?)known.Item : default;

    public void ScopeExit(bool completed)
    {
        foreach (var enlisted in _enlisted.OrderBy(e => e.Priority).ToList())
        {
            enlisted.Exit(completed);
        }
    }

    private sealed record Enlisted(int Priority, string Key, object? Item, Action<bool> Exit);
}

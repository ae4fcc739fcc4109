using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Cms.Scoping;

/// <summary>Locks are the transaction itself, so there is nothing to track.</summary>
internal sealed class NoLocks : ILockingMechanism
{
    public static readonly NoLocks Instance = new();

    public void ReadLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) { }
    public void ReadLock(Guid instanceId, params int[] lockIds) { }
    public void WriteLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) { }
    public void WriteLock(Guid instanceId, params int[] lockIds) { }
    public void EagerReadLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) { }
    public void EagerReadLock(Guid instanceId, params int[] lockIds) { }
    public void EagerWriteLock(Guid instanceId, TimeSpan? timeout = null, params int[] lockIds) { }
    public void EagerWriteLock(Guid instanceId, params int[] lockIds) { }
    public void ClearLocks(Guid instanceId) { }
    public void EnsureLocks(Guid scopeInstanceId) { }
    public void EnsureLocksCleared(Guid instanceId) { }
    public Dictionary<Guid, Dictionary<int, int>>? GetReadLocks() => null;
    public Dictionary<Guid, Dictionary<int, int>>? GetWriteLocks() => null;
    public void Dispose() { }
}

using IcsDirectory.Content;
using Microsoft.AspNetCore.OutputCaching;

namespace IcsDirectory.Web.Caching;

/// <summary>Drops the kept pages of a register that is no longer the current one.</summary>
internal sealed class EvictPages(IOutputCacheStore store) : IRegisterFollower
{
    /// <summary>The store is in memory: the task is done when it is returned.</summary>
    public void Follow() => store.EvictByTagAsync(PublicPages.RegisterTag, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}

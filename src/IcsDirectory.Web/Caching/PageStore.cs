using System.Diagnostics.CodeAnalysis;
using IcsDirectory.Content;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Caching;

/// <summary>The kept pages, up to a size. Those of a register that is no longer the current one are dropped.</summary>
internal sealed class PageStore(IOptions<PageCacheOptions> options) : IRegisterFollower, IDisposable
{
    private readonly TimeSpan _lifetime = TimeSpan.FromMinutes(options.Value.LifetimeMinutes);
    private readonly long _largest = options.Value.LargestBodyKilobytes * 1024L;
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = options.Value.SizeLimitMegabytes * 1024L * 1024 });

    public bool IsOn => _lifetime > TimeSpan.Zero;

    public bool TryFind(string key, [NotNullWhen(true)] out KeptPage? page) => _pages.TryGetValue(key, out page);

    /// <summary>Does nothing where the page is too large, or the store too full: the oldest then give way for the next.</summary>
    public void Keep(string key, KeptPage page)
    {
        if (page.Body.Length <= _largest)
        {
            _pages.Set(key, page, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = _lifetime, Size = page.Body.Length + key.Length });
        }
    }

    public void Follow() => _pages.Clear();

    public void Dispose() => _pages.Dispose();
}

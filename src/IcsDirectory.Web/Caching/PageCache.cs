using System.IO.Compression;
using IcsDirectory.Content;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Caching;

internal static class PageCache
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>().BindConfiguration("PageCache").ValidateDataAnnotations().ValidateOnStart();
        services.AddOutputCache();
        services.AddSingleton<IRegisterFollower, EvictPages>();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<PageCacheOptions>, CurrentRegister, TimeProvider>(
            (cache, ours, register, clock) => Configure(cache, ours.Value, new CacheKeyPrefix(register, clock)));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // only pages that are the same for everyone are compressed: PublicPages
            compression.Providers.Add<PageBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(
                ["image/svg+xml", "application/problem+json", "application/ld+json", "application/atom+xml", "text/csv", "text/vcard"]);
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    private static void Configure(OutputCacheOptions cache, PageCacheOptions ours, CacheKeyPrefix prefix)
    {
        cache.SizeLimit = ours.SizeLimitMegabytes * 1024L * 1024;
        cache.MaximumBodySize = ours.LargestBodyKilobytes * 1024L;
        cache.AddPolicy(PublicPages.Policy, policy => Keep(policy, TimeSpan.FromMinutes(ours.LifetimeMinutes), prefix));
    }

    private static void Keep(OutputCachePolicyBuilder policy, TimeSpan lifetime, CacheKeyPrefix prefix)
    {
        if (lifetime == TimeSpan.Zero)
        {
            policy.NoCache();
            return;
        }

        policy.Expire(lifetime).Tag(PublicPages.RegisterTag).SetVaryByQuery("*").SetCacheKeyPrefix(prefix.Of);
    }
}

using System.Globalization;
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
        services.AddSingleton<IRegisterProjection, EvictPages>();
        services.AddOptions<OutputCacheOptions>().Configure<IOptions<PageCacheOptions>>((cache, ours) => Configure(cache, ours.Value));
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

    private static void Configure(OutputCacheOptions cache, PageCacheOptions ours)
    {
        cache.SizeLimit = ours.SizeLimitMegabytes * 1024L * 1024;
        cache.MaximumBodySize = ours.LargestBodyKilobytes * 1024L;
        cache.AddPolicy(PublicPages.Policy, policy => Keep(policy, TimeSpan.FromMinutes(ours.LifetimeMinutes)));
    }

    private static void Keep(OutputCachePolicyBuilder policy, TimeSpan lifetime)
    {
        if (lifetime == TimeSpan.Zero)
        {
            policy.NoCache();
            return;
        }

        policy.Expire(lifetime).Tag(PublicPages.RegisterTag).SetVaryByQuery("*")
            // A page that was begun before a publish and finished after it must not stand for the new register.
            .VaryByValue(context => new("register", VersionOf(context)))
            .VaryByValue(context => new("encoding", AcceptedEncoding.Of(context.Request.Headers.AcceptEncoding)));
    }

    private static string VersionOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentRegister>().Version.ToString(CultureInfo.InvariantCulture);
}

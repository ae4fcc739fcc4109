using System.IO.Compression;
using IcsDirectory.Content;
using Microsoft.AspNetCore.ResponseCompression;

namespace IcsDirectory.Web.Caching;

internal static class PageCache
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddOptions<PageCacheOptions>().BindConfiguration("PageCache").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PageStore>();
        services.AddSingleton<IRegisterFollower>(sp => sp.GetRequiredService<PageStore>());
        services.AddSingleton<PageKeys>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // only pages that are the same for everyone are compressed
            compression.Providers.Add<PageBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(
                ["image/svg+xml", "application/problem+json", "application/ld+json", "application/atom+xml", "application/feed+json", "text/csv", "text/vcard"]);
        });
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }
}

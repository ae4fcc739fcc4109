using Microsoft.AspNetCore.OutputCaching;

namespace IcsDirectory.Web.Caching;

/// <summary>What a page declares that shows the same to everyone: <c>[OutputCache(PolicyName = PublicPages.Policy)]</c> on a page
/// model, <c>.CacheOutput(PublicPages.Policy)</c> on an endpoint. Such a response is compressed once, kept with its headers, and
/// served again until its time is up or <see cref="RegisterTag"/> is evicted. Every other response is neither kept nor
/// compressed (a page with secrets must not be: its length would tell of them).</summary>
public static class PublicPages
{
    public const string Policy = "public-page";

    /// <summary>Evict it after the register changed: <c>IOutputCacheStore.EvictByTagAsync(PublicPages.RegisterTag, cancel)</c>.</summary>
    public const string RegisterTag = "register";

    internal static bool IsDeclaredBy(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<OutputCacheAttribute>() is not null || metadata.GetMetadata<IOutputCachePolicy>() is not null);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

/// <summary>Every route of the running site with each method that it takes, such as "POST /editor/events/{slug}". Files of the build
/// are left out: they are the same for everyone.</summary>
internal static class SiteRoutes
{
    public static async Task<IReadOnlyList<string>> OfAsync(DirectorySite site)
    {
        _ = site.Address; // starts it
        var routes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            {
                routes.UnionWith((await MethodsAsync(site, endpoint)).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
            }
        }

        return [.. routes];
    }

    /// <summary>HEAD goes with GET. A page without handlers answers whatever method.</summary>
    private static async Task<IEnumerable<string>> MethodsAsync(DirectorySite site, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var loaded = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
            var handled = loaded.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Where(method => method is "GET" or "POST").ToHashSet();
            return handled.Count == 0 ? ["GET"] : handled;
        }

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(method => !HttpMethods.IsHead(method)) ?? ["GET"];
    }
}

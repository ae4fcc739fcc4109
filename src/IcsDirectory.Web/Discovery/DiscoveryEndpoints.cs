using System.Globalization;
using System.Xml.Linq;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Hosting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Discovery;

internal static class DiscoveryEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapDiscovery(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/robots.txt", Reading, Robots).WithMetadata(new PublicPageAttribute());
        app.MapMethods("/sitemap.xml", Reading, WriteSiteMap).WithMetadata(new PublicPageAttribute());
    }

    private static IResult Robots(HttpRequest request, SiteAddress address) => Results.Text(
        $"""
        User-agent: *
        Disallow: /search
        Disallow: /errors/

        Sitemap: {address.Of(request, "/sitemap.xml")}

        """.ReplaceLineEndings("\n"));

    private static IResult WriteSiteMap(HttpRequest request, SiteAddress address, IOptions<SiteMap> map, IServiceProvider services)
    {
        var urls = map.Value.Entries(services).DistinctBy(entry => entry.Path).Select(entry => new XElement(Sitemaps + "url",
            new XElement(Sitemaps + "loc", address.Of(request, entry.Path)),
            entry.ChangedOn is { } day
                ? new XElement(Sitemaps + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : null));
        var document = new XElement(Sitemaps + "urlset", urls);
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document + "\n", "application/xml");
    }
}

using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Hosting;

/// <summary>Writes absolute addresses of the site's own pages into what answers a request, and into nothing else: without
/// <c>Site:PublicAddress</c> they follow the host that the request names. Mail takes them from <see cref="PublicLinks"/>.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> options)
{
    private readonly string? _fixed = options.Value.PublicAddress?.GetLeftPart(UriPartial.Authority);

    /// <param name="path">Root-relative, with its query if it has one.</param>
    public string Of(HttpRequest request, string path) => Base(request) + path;

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public string Base(HttpRequest request) => _fixed ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}

using System.ComponentModel.DataAnnotations;
using System.Net;

namespace IcsDirectory.Web.Hosting;

/// <summary>Where the site stands. The <c>Site</c> section.</summary>
public sealed class SiteOptions : IValidatableObject
{
    /// <summary>The address that readers use, such as <c>https://directory.example.org</c>: canonical links, feeds and the
    /// site map start with it. Without it they follow each request's own host.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>IP addresses of the proxies in front of the site. Only what these say about the reader's address and
    /// scheme (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>) is believed; without any, nobody is.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Whether browsers are told to use https for every host below the site's own too, for a year: only where all of
    /// them can.</summary>
    public bool HstsIncludeSubDomains { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")
            || address.PathAndQuery != "/"))
        {
            yield return new("Site:PublicAddress must be http(s)://host[:port] without a path.", [nameof(PublicAddress)]);
        }

        foreach (var proxy in KnownProxies.Where(p => !IPAddress.TryParse(p, out _)))
        {
            yield return new($"Site:KnownProxies holds '{proxy}', which is not an IP address.", [nameof(KnownProxies)]);
        }
    }
}

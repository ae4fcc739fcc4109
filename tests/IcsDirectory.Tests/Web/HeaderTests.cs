using IcsDirectory.Web.Hosting;

namespace IcsDirectory.Tests.Web;

[Collection(nameof(SiteTests))]
public sealed class HeaderTests(DirectorySite site)
{
    public static TheoryData<string> Paths => ["/", "/styles", "/no-such-page", "/favicon.svg", "/robots.txt", "/health/live"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_response_is_guarded(string path)
    {
        using var response = await site.GetAsync(path);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", Header(response, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.NotEmpty(Header(response, SecurityHeaders.RequestId));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Readers_get_no_cookie(string path)
    {
        using var response = await site.GetAsync(path);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void The_policy_allows_nothing_inline()
    {
        Assert.StartsWith("default-src 'none';", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", SecurityHeaders.ContentSecurityPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.0.2.1", false)]
    public async Task Only_a_known_proxy_is_believed_about_https(string proxy, bool isBelieved)
    {
        using var behindProxy = DirectorySite.With([("Site:KnownProxies:0", proxy)]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "Host", "directory.example.org" } },
        };
        using var response = await behindProxy.Reader.SendAsync(request);
        var page = await DirectorySite.DocumentOfAsync(response);

        Assert.Equal(isBelieved, response.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(isBelieved ? "https://directory.example.org/" : "http://directory.example.org/",
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Site:PublicAddress", "https://example.org/path")]
    [InlineData("Site:KnownProxies:0", "not an address")]
    [InlineData("PageCache:SizeLimitMegabytes", "0")]
    [InlineData("RateLimits:SearchesPerMinute", "-1")]
    public void A_setting_that_makes_no_sense_stops_the_start(string key, string value)
    {
        using var wrong = DirectorySite.With([(key, value)]);
        Assert.ThrowsAny<Exception>(() => wrong.Address);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}

using System.Net;
using IcsDirectory.Web.RateLimits;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Web;

public sealed class SearchLimitTests
{
    [Fact]
    public async Task Too_many_searches_are_told_when_to_come_back_and_the_cache_still_answers()
    {
        using var site = DirectorySite.With([("RateLimits:SearchesPerMinute", "2")], LimitTheStylesPage);
        foreach (var query in new[] { "a", "b" })
        {
            using var allowed = await site.GetAsync($"/styles?q={query}");
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using var refused = await site.GetAsync("/styles?q=c");
        using var kept = await site.GetAsync("/styles?q=a");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Too many requests in a short time",
            (await DirectorySite.DocumentOfAsync(refused)).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }

    private static void LimitTheStylesPage(IServiceCollection services) => services.Configure<RazorPagesOptions>(pages =>
        pages.Conventions.AddPageApplicationModelConvention("/Styles/Index",
            (PageApplicationModel page) => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(SearchLimit.Policy))));
}

using IcsDirectory.Search;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Queries;
using IcsDirectory.Web.RateLimits;

namespace IcsDirectory.Web.Search;

/// <summary>What the search box offers while someone types: a list of <c>{ title, url, context }</c>.</summary>
internal static class SuggestEndpoint
{
    /// <summary>How long a browser may keep an answer, in seconds: what is typed again is not asked again.</summary>
    private const int BrowserSeconds = 60;

    public static void MapSuggest(this IEndpointRouteBuilder app) =>
        app.MapMethods("/search/suggest", [HttpMethods.Get, HttpMethods.Head], Suggest)
            .WithMetadata(new PublicPageAttribute())
            .RequireRateLimiting(SearchLimit.Policy);

    private static IResult Suggest(HttpContext context, SuggestNames suggest)
    {
        context.Response.Headers.CacheControl = $"public, max-age={BrowserSeconds}";
        return Results.Json(suggest.Run(new QueryReader(context.Request.Query).Text("q")));
    }
}

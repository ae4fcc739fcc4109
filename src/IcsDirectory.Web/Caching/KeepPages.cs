using Microsoft.Extensions.Primitives;

namespace IcsDirectory.Web.Caching;

/// <summary>Keeps the response of a <see cref="PublicPageAttribute">public page</see> as it is sent, headers and compressed bytes.
/// Stands after routing, which tells what page it is, and before compression.</summary>
internal sealed class KeepPages(RequestDelegate next, PageStore store, PageKeys keys, TimeProvider clock)
{
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase) { "Date", "Content-Length", "Transfer-Encoding" };

    public static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    public Task InvokeAsync(HttpContext context) =>
        store.IsOn && IsReading(context.Request) && PublicPageAttribute.IsOn(context) ? KeepAsync(context) : next(context);

    /// <summary>The key is taken before the page looks at the register: it cannot name a newer one than the page shows.</summary>
    private async Task KeepAsync(HttpContext context)
    {
        var key = keys.Of(context);
        var body = await RunAsync(context);
        var response = context.Response;
        var tag = KeptPage.TagOf(body);
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            (response.Headers.ETag, response.ContentLength) = (tag, body.Length);
        }

        await response.StartAsync(context.RequestAborted); // from here on the headers are what is sent
        if (response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            store.Keep(key, new([.. response.Headers.Where(header => !Own.Contains(header.Key))], body, tag, clock.GetTimestamp()));
        }

        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <returns>What the rest of the pipeline wrote.</returns>
    private async Task<byte[]> RunAsync(HttpContext context)
    {
        var body = context.Response.Body;
        using var written = new MemoryStream();
        context.Response.Body = written;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = body;
        }

        return written.ToArray();
    }
}

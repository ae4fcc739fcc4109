using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;

namespace IcsDirectory.Web.Hosting;

/// <summary>In production a request begins on the thread that its socket woke, and a kept page is answered there: two changes of
/// thread less, which were a third of its cost. Such a thread serves many connections, so nothing may wait or work long on it:
/// every other request leaves it at once.</summary>
/// <param name="large">Whether it reads the large bodies that a page has asked for with <c>RequestSizeLimit</c>: they are read once it is
/// known who sends them.</param>
internal sealed class SocketThreads(RequestDelegate next, bool large)
{
    private const int InMemory = KestrelLimits.LargestBody;

    /// <summary>Must be called before the process opens its first socket.</summary>
    public static void Use(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
        {
            Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
            builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        }
    }

    /// <summary>Reads the whole body first: whoever waits for a part of it later would go on where it arrives, on a socket's
    /// thread. The page that tells of a failure needs no body, and reading it may be what failed.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsLarge(context) == large && context.Features.Get<IExceptionHandlerFeature>() is null && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Request.EnableBuffering(InMemory);
            await context.Request.Body.DrainAsync(context.RequestAborted);
            context.Request.Body.Position = 0;
        }

        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await next(context);
    }

    private static bool IsLarge(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null;
}

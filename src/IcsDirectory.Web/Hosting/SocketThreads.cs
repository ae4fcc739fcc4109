using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace IcsDirectory.Web.Hosting;

/// <summary>In production a request begins on the thread that its socket woke, and a kept page is answered there: two changes of
/// thread less, which were a third of its cost. Such a thread serves many connections, so nothing may wait or work long on it:
/// every other request leaves it at once.</summary>
internal sealed class SocketThreads(RequestDelegate next)
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
    /// thread.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var hasFailed = context.Features.Get<IExceptionHandlerFeature>() is not null; // a body that was refused would be refused again
        if (!hasFailed && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Request.EnableBuffering(InMemory);
            await context.Request.Body.DrainAsync(context.RequestAborted);
            context.Request.Body.Position = 0;
        }

        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await next(context);
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace IcsDirectory.Web.Hosting;

/// <summary>Logs each request that reaches a page: method, route, status, milliseconds. Never the address as typed, the query, the
/// reader's IP address or browser. Stands inside the page cache: a page served from it is not logged.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly object Logged = new();
    private static readonly HashSet<string> KnownMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>True when this log has told of the request's exception, so that nobody tells it twice.</summary>
    public static bool HasLoggedException(HttpContext context) => context.Items.ContainsKey(Logged);

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        using var scope = log.BeginScope(new Dictionary<string, object> { ["RequestId"] = context.TraceIdentifier });
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Items[Logged] = true;
            Tell(LogLevel.Error, exception, context, StatusCodes.Status500InternalServerError, start);
            throw;
        }

        Tell(IsRoutine(context) ? LogLevel.Debug : LogLevel.Information, null, context, context.Response.StatusCode, start);
    }

    /// <summary>Files and health checks: many, and each like the next.</summary>
    private static bool IsRoutine(HttpContext context) => context.Request.Path.StartsWithSegments("/health")
        || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private void Tell(LogLevel level, Exception? exception, HttpContext context, int status, long start)
    {
        if (log.IsEnabled(level))
        {
            var milliseconds = Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1);
            var (method, route) = (MethodOf(context.Request), RouteOf(context.GetEndpoint()));
            TellOfRequest(level, exception, method, route, status, milliseconds);
        }
    }

    [LoggerMessage("{Method} {Route} answered {Status} in {Milliseconds} ms")]
    private partial void TellOfRequest(
        LogLevel level, Exception? exception, string method, string route, int status, double milliseconds);

    /// <summary>A method is free text on the wire.</summary>
    private static string MethodOf(HttpRequest request) => KnownMethods.Contains(request.Method) ? request.Method : "other";

    private static string RouteOf(Endpoint? endpoint) =>
        (endpoint as RouteEndpoint)?.RoutePattern.RawText is { } route ? $"/{route.TrimStart('/')}" : "(no route)";
}

using Microsoft.Extensions.Primitives;

namespace IcsDirectory.Web.Hosting;

/// <summary>Adds the headers that every response carries. Stands inside the page cache, so that a stored page keeps them and
/// serving it again costs nothing.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string RequestId = "X-Request-Id";

    /// <summary>Everything comes from the site itself; nothing is inline; nobody may frame it.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly KeyValuePair<string, StringValues>[] Fixed =
    [
        new("Content-Security-Policy", ContentSecurityPolicy),
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "strict-origin-when-cross-origin"),
        new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
        new("Cross-Origin-Opener-Policy", "same-origin"),
        new("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Fixed)
        {
            headers[name] = value;
        }

        headers[RequestId] = context.TraceIdentifier;
        return next(context);
    }
}

using System.Net.Mime;
using IcsDirectory.Web.Hosting;

namespace IcsDirectory.Web.Errors;

/// <summary>Answers when even the error page could not be made. Needs nothing: no layout, no style sheet, no data.</summary>
internal sealed partial class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            TellOfFailure(context.TraceIdentifier, exception);
            await AnswerAsync(context);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The error page failed too; request {RequestId}")]
    private partial void TellOfFailure(string requestId, Exception exception);

    private static Task AnswerAsync(HttpContext context)
    {
        var text = ErrorText.Of(StatusCodes.Status500InternalServerError);
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentSecurityPolicy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{text.Title} – ICS Procurement Directory</title>
            </head>
            <body>
            <main>
            <h1>{text.Title}</h1>
            <p>{string.Join("</p>\n<p>", text.Paragraphs)}</p>
            <p>Reference: {context.TraceIdentifier}</p>
            <p><a href="/">ICS Procurement Directory</a></p>
            </main>
            </body>
            </html>
            """, context.RequestAborted);
    }
}

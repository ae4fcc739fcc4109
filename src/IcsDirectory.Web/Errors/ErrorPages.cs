using IcsDirectory.Web.Hosting;

namespace IcsDirectory.Web.Errors;

internal static class ErrorPages
{
    /// <summary>Anything that fails below is answered by <c>Pages/Errors/Index</c>, under the address that was asked for.</summary>
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/errors/500",
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = failed => RequestLog.HasLoggedException(failed.HttpContext),
        });
        app.UseStatusCodePagesWithReExecute("/errors/{0}");
    }

    private static int StatusOf(Exception exception) => exception is BadHttpRequestException bad
        ? bad.StatusCode
        : StatusCodes.Status500InternalServerError;
}

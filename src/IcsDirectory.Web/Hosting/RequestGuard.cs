namespace IcsDirectory.Web.Hosting;

/// <summary>Refuses with 400 what no page of the site can mean: very long addresses and control characters.</summary>
internal sealed class RequestGuard(RequestDelegate next)
{
    /// <summary>In characters. The longest query that the site itself writes, every facet chosen, is under 1,000.</summary>
    public const int LongestQuery = 2_048;
    private const int LongestPath = 512;

    public Task InvokeAsync(HttpContext context)
    {
        if (IsAcceptable(context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? ""))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static bool IsAcceptable(string path, string query) =>
        path.Length <= LongestPath && query.Length <= LongestQuery
        && !path.AsSpan().ContainsAnyInRange('\0', '\x1f')
        && !query.Contains("%00", StringComparison.Ordinal);
}

using IcsDirectory.Content;

namespace IcsDirectory.Web.Errors;

/// <summary>Says 410 instead of 404 where something was published once and was taken down.</summary>
internal sealed class TakenDown(RequestDelegate next, FormerAddresses former)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false } && former.Contains(SubjectOf(context.Request)))
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    /// <summary>The address itself; for a system's history, its past days and its facts, that of the system.</summary>
    private static string SubjectOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/systems") && request.RouteValues["slug"] is string slug
            ? PublicPath.OfSystem(slug)
            : request.Path.Value!.TrimEnd('/');
}

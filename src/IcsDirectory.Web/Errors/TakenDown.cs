using IcsDirectory.Content;

namespace IcsDirectory.Web.Errors;

/// <summary>Where something was published once, says where it stands now, or 410 instead of 404 when it was taken down.</summary>
internal sealed class TakenDown(RequestDelegate next, FormerAddresses former)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response is not { StatusCode: StatusCodes.Status404NotFound, HasStarted: false })
        {
            return;
        }

        var (path, subject) = (context.Request.Path.Value!, SubjectOf(context.Request));
        switch (former.Find(subject))
        {
            case "":
                context.Response.StatusCode = StatusCodes.Status410Gone;
                break;
            case { } now when now != subject && path.StartsWith(subject, StringComparison.Ordinal):
                context.Response.Redirect(
                    new PathString(now + path[subject.Length..].TrimEnd('/')).ToUriComponent() + context.Request.QueryString, permanent: true, preserveMethod: false);
                break;
        }
    }

    /// <summary>The address itself; for a system's history, its past days and its facts, that of the system.</summary>
    private static string SubjectOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/systems") && request.RouteValues["slug"] is string slug
            ? PublicPath.OfSystem(slug)
            : request.Path.Value!.TrimEnd('/');
}

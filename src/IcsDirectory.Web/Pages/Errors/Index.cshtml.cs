using IcsDirectory.Web.Errors;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace IcsDirectory.Web.Pages.Errors;

/// <summary>Answers for whichever request failed, whatever its method, so it does its work before any handler is chosen.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    internal ErrorText Text { get; private set; } = ErrorText.Of(StatusCodes.Status500InternalServerError);

    public string RequestId => HttpContext.TraceIdentifier;

    public int Status { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Status = StatusOfFailure();
        Text = ErrorText.Of(Status);
        ViewData.SetPage(new PageInfo(Text.Title) { IsIndexed = false });
        Response.StatusCode = Status;
        Response.Headers.CacheControl = "no-store";
        if (FailedPath().StartsWithSegments("/api"))
        {
            context.Result = Problem();
        }
    }

    /// <summary>The status that the failing request was given; for a reader who comes here by the address, the one in it.</summary>
    private int StatusOfFailure()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return Response.StatusCode;
        }

        var named = int.TryParse((string?)RouteData.Values["status"], out var status) ? status : 0;
        return named is >= 400 and <= 599 ? named : StatusCodes.Status404NotFound;
    }

    private PathString FailedPath() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? "";

    private ObjectResult Problem() => new(new ProblemDetails
    {
        Status = Status,
        Title = ReasonPhrases.GetReasonPhrase(Status),
        Detail = Text.Title + ".",
        Extensions = { ["requestId"] = RequestId },
    })
    {
        StatusCode = Status,
        ContentTypes = { "application/problem+json" },
    };
}

using IcsDirectory.Content;
using IcsDirectory.Content.Editing;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>Runs the page that readers get, with a register in which the draft is published. It is sent to this editor alone and kept
/// nowhere: the cache of pages stands before authorization and knows only public addresses.</summary>
public sealed class PreviewModel(
    PreviewDocument preview, CurrentRegister current, EndpointDataSource endpoints) : DeskPage
{
    public PreviewDocument.View Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid key)
    {
        if (preview.Run(key) is not { } view)
        {
            return NotFound();
        }

        Shown = view;
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex";
        var (page, route) = PageOf(view);
        if (view.Problems.Count > 0 || page.Length == 0)
        {
            SetPage($"Preview of {view.Name}", new Breadcrumb(view.Name, $"/editor/content/{key}"));
            return Page();
        }

        using (current.Preview(view.Register))
        {
            HttpContext.Features.Set(new PreviewMark($"/editor/content/{key}"));
            await RunAsync(page, route, view.Slug);
        }

        return new EmptyResult();
    }

    private async Task RunAsync(string page, string route, string slug)
    {
        var endpoint = endpoints.Endpoints.First(known => known.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == page);
        HttpContext.SetEndpoint(endpoint);
        Request.RouteValues = new() { ["page"] = page, [route] = slug };
        await endpoint.RequestDelegate!(HttpContext);
    }

    /// <summary>The page of a type of document, and what its address calls the document.</summary>
    private static (string Page, string Route) PageOf(PreviewDocument.View view) => view.Type switch
    {
        "system" => ("/Systems/Record", "slug"),
        "body" => ("/Bodies/Body", "slug"),
        "source" => ("/Sources/Source", "id"),
        "event" => ("/Events/Event", "slug"),
        "surveyRound" => ("/Survey/Round", "id"),
        "page" when view.Register.FindPage(view.Slug) is { Html.Length: > 0 } => ("/Content/Show", "slug"),
        "settings" => ("/Index", "slug"),
        _ => ("", ""),
    };
}

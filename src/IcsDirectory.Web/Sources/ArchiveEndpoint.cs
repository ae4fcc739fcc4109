using IcsDirectory.Content;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using Microsoft.Net.Http.Headers;

namespace IcsDirectory.Web.Sources;

/// <summary>Archived copies, to be saved and never to be shown: what others wrote must not run or look as if it were this site.</summary>
internal static class ArchiveEndpoint
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static string Path(Source source, ArchivedCopies.Entry copy) => $"{PublicPath.Of(source)}/archive/{copy.Sha256}";

    public static void MapArchive(this IEndpointRouteBuilder app) => app.MapMethods("/sources/{id}/archive/{sha256}", Reading, SendAsync);

    private static async Task SendAsync(
        string id, string sha256, HttpContext context, CurrentRegister current, ArchivedCopies archive, ReadArchivedBytes bytes)
    {
        if (current.Value.FindSource(id) is not { } source || archive.Find(source.Key, sha256) is not { } copy)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!copy.IsKept)
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        Describe(context.Response, source, copy);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await foreach (var part in bytes.RunAsync(copy, context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }

    private static void Describe(HttpResponse response, Source source, ArchivedCopies.Entry copy)
    {
        response.ContentType = copy.Kind.MediaType;
        response.ContentLength = copy.Length;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{source.Id}-{copy.TakenOn.Iso()}.{copy.Kind.Code}" }.ToString();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ETag = $"\"{copy.Sha256}\"";
    }
}

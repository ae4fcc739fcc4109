using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Hosting;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Changes;

/// <summary>The changes as feeds that a program can follow, with the choices that the page has.</summary>
internal static class ChangeFeeds
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapChangeFeeds(this IEndpointRouteBuilder app)
    {
        app.MapMethods(ChangesAddress.Atom, Reading, WriteAtom).WithMetadata(new PublicPageAttribute());
        app.MapMethods(ChangesAddress.Json, Reading, WriteJson).WithMetadata(new PublicPageAttribute());
    }

    private static IResult WriteAtom(HttpRequest request, ListChanges list, CurrentRegister register, SiteAddress address) =>
        Results.Bytes(AtomFeed.Write(Feed(request, list, register, address, ChangesAddress.Atom)), "application/atom+xml; charset=utf-8");

    private static IResult WriteJson(HttpRequest request, ListChanges list, CurrentRegister register, SiteAddress address) =>
        Results.Bytes(JsonFeed.Write(Feed(request, list, register, address, ChangesAddress.Json)), "application/feed+json; charset=utf-8");

    private static ChangeFeed Feed(HttpRequest request, ListChanges list, CurrentRegister register, SiteAddress address, string path)
    {
        var choice = ChangesAddress.Read(new QueryReader(request.Query), register.Value);
        var view = list.Run(choice);
        var next = view.Page < view.Pages ? choice with { Page = view.Page + 1 } : null;
        return new(
            choice.SystemSlug.Length == 0 ? "What changed in the ICS Procurement Directory" : $"What changed about {register.Value.FindSystem(choice.SystemSlug)!.Name}",
            address.Base(request), address.Of(request, ChangesAddress.Of(path, choice)), address.Of(request, ChangesAddress.Of(ChangesAddress.Page, choice)),
            next is null ? null : address.Of(request, ChangesAddress.Of(path, next)), view.Rows);
    }
}

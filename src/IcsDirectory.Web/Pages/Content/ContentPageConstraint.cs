using IcsDirectory.Content;

namespace IcsDirectory.Web.Pages.Content;

/// <summary>Lets the route of text pages match only where there is such a page: everything else at the root stays an unknown address,
/// whatever the method.</summary>
internal sealed class ContentPageConstraint : IRouteConstraint
{
    public const string Name = "contentpage";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        routeDirection == RouteDirection.UrlGeneration
        || (values[routeKey] is string slug && httpContext!.RequestServices.GetRequiredService<CurrentRegister>().Value.FindPage(slug) is { Html.Length: > 0 });
}

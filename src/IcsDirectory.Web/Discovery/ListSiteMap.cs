namespace IcsDirectory.Web.Discovery;

internal static class ListSiteMap
{
    public static IServiceCollection AddListSiteMap(this IServiceCollection services) =>
        services.Configure<SiteMap>(map => map.Add(_ => [new("/systems"), new("/compare")]));
}

using IcsDirectory.Content;

namespace IcsDirectory.Web.Discovery;

internal static class StatusSiteMap
{
    public static void AddStatusSiteMap(this IServiceCollection services) =>
        services.Configure<SiteMap>(map => map.Add(provider => Entries(provider.GetRequiredService<CurrentRegister>().Value)));

    private static IEnumerable<SiteMapEntry> Entries(Register register) =>
    [
        new("/"), new("/status"), new("/rounds"),
        .. register.Rounds.Select(round => new SiteMapEntry(PublicPath.Of(round))),
        .. register.Pages.Where(page => page.Html.Length > 0).Select(page => new SiteMapEntry(PublicPath.Of(page), page.ReviewedOn)),
    ];
}

using IcsDirectory.Web.Changes;

namespace IcsDirectory.Web.Discovery;

internal static class ChangesSiteMap
{
    public static void AddChangesSiteMap(this IServiceCollection services) =>
        services.Configure<SiteMap>(map => map.Add(_ => [new(ChangesAddress.Page)]));
}

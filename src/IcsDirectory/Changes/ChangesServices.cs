using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Changes;

public static class ChangesServices
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<CurrentActing>()
        .AddSingleton<ListLatestChanges>();
}

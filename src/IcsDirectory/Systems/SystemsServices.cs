using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Systems;

public static class SystemsServices
{
    public static IServiceCollection AddSystems(this IServiceCollection services) => services
        .AddSingleton<ListSystems>()
        .AddSingleton<CompareSystems>();
}

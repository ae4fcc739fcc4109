using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IcsDirectory.Content;

public static class ContentServices
{
    public static IServiceCollection AddContent(this IServiceCollection services)
    {
        services.TryAddSingleton<CurrentRegister>();
        return services.AddSingleton<ReadPage>();
    }
}

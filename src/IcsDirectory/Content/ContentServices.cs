using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Content;

public static class ContentServices
{
    public static IServiceCollection AddContent(this IServiceCollection services) => services.AddSingleton<ReadPage>().AddSingleton<FormerAddresses>();
}

using IcsDirectory.Content;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Search;

public static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<CurrentSearchIndex>()
        .AddSingleton<IRegisterProjection>(all => all.GetRequiredService<CurrentSearchIndex>())
        .AddSingleton<SearchRegister>()
        .AddSingleton<SuggestNames>();
}

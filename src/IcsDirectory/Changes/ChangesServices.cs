using IcsDirectory.Cms.Publications;
using IcsDirectory.Content;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Changes;

public static class ChangesServices
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddSingleton<CurrentActing>()
        .AddSingleton<IPublicationWitness, LogPublications>()
        .AddSingleton<VerifyChangeLog>()
        .AddSingleton<CurrentChangeLog>()
        .AddSingleton<IRegisterProjection>(services => services.GetRequiredService<CurrentChangeLog>())
        .AddSingleton<ListChanges>()
        .AddSingleton<RedactValue>()
        .AddSingleton<ListLatestChanges>();
}

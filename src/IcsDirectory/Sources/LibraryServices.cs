using IcsDirectory.Content;
using IcsDirectory.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IcsDirectory.Sources;

/// <summary>What an editor does with sources and events.</summary>
public static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.TryAddSingleton<SourceDocuments>();
        return services
            .AddSingleton<ArchivedCopies>()
            .AddSingleton<IRegisterProjection>(all => all.GetRequiredService<ArchivedCopies>())
            .AddSingleton<FindSourceUses>()
            .AddSingleton<AddArchivedCopy>()
            .AddSingleton<TakeOutArchivedCopy>()
            .AddSingleton<ReadArchivedBytes>()
            .AddSingleton<CheckSourceForm>()
            .AddSingleton<CreateSource>()
            .AddSingleton<ListSourceLibrary>()
            .AddSingleton<ReadLibrarySource>()
            .AddSingleton<CheckEventForm>()
            .AddSingleton<ListEventDesk>()
            .AddSingleton<ReadEventForm>()
            .AddSingleton<SaveEvent>();
    }
}

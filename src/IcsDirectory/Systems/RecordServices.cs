using IcsDirectory.Bodies;
using IcsDirectory.Changes;
using IcsDirectory.Events;
using IcsDirectory.Sources;
using IcsDirectory.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Systems;

/// <summary>What a reader of a record can ask: the record itself, and everything that it rests on or leads to.</summary>
public static class RecordServices
{
    public static IServiceCollection AddRecords(this IServiceCollection services) => services
        .AddSingleton<ReadSystem>()
        .AddSingleton<ReadHistory>()
        .AddSingleton<ReadStatement>()
        .AddSingleton<ListSources>()
        .AddSingleton<ReadSource>()
        .AddSingleton<ListEvents>()
        .AddSingleton<ReadEvent>()
        .AddSingleton<ListBodies>()
        .AddSingleton<ReadBody>()
        .AddSingleton<ResolveCode>();
}

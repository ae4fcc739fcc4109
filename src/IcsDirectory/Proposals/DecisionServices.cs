using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Proposals;

/// <summary>The editor's desk for proposals, and what publishes what was accepted there.</summary>
public static class DecisionServices
{
    public static IServiceCollection AddDecisions(this IServiceCollection services)
    {
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton<TellAuthor>();
        services.TryAddSingleton<CheckStatementDraft>();
        services.TryAddSingleton<FormerAddresses>();
        services.TryAddSingleton<SourceDocuments>();
        services.AddSingleton<PublishedDocuments>().AddSingleton<CheckAcceptance>();
        services.AddSingleton<StatementSources>().AddSingleton<PublishChange>().AddSingleton<AcceptChange>().AddSingleton<SettleProposal>();
        services.AddSingleton(sp => new DecideChange(Scopes(sp), Database(sp), Accept(sp), Settle(sp), Clock(sp)));
        services.AddSingleton(sp => new EditStatement(Scopes(sp), Database(sp), Accept(sp), Settle(sp), Clock(sp)));
        services.AddSingleton(sp => new PublishDueChanges(Scopes(sp), Database(sp), Accept(sp), Settle(sp), Clock(sp)));
        services.AddHostedService<LiftEmbargoes>();
        services.AddScoped<ListProposals>().AddScoped<ReadProposal>().AddScoped<ReadEditedStatement>().AddScoped<RiskReader>();
        return services.AddScoped<ReadFreshness>();
    }

    private static ICoreScopeProvider Scopes(IServiceProvider services) => services.GetRequiredService<ICoreScopeProvider>();

    private static SiteDatabase<DirectoryDb> Database(IServiceProvider services) => services.GetRequiredService<SiteDatabase<DirectoryDb>>();

    private static AcceptChange Accept(IServiceProvider services) => services.GetRequiredService<AcceptChange>();

    private static SettleProposal Settle(IServiceProvider services) => services.GetRequiredService<SettleProposal>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}

using IcsDirectory.Cms.Publications;
using IcsDirectory.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IcsDirectory.Proposals;

/// <summary>The two doors by which others than editors ask for a change.</summary>
public static class DoorsServices
{
    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddOptions<ProposalOptions>().BindConfiguration("Proposals").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<CheckStatementDraft>();
        services.TryAddSingleton<Outbox>();
        services.TryAddSingleton<TellAuthor>();
        services.AddSingleton<CheckProposal>().AddSingleton<AlertStaff>();
        services.AddSingleton<IPublicationWitness, AlertOnPublication>();
        services.AddScoped<SendPublicProposal>().AddScoped<ConfirmReplyAddress>().AddScoped<FindReplyLink>().AddScoped<ReadProposalState>();
        services.AddScoped<SaveStaffDraft>().AddScoped<SendStaffProposal>().AddScoped<WithdrawStaffProposal>().AddScoped<AnswerEditor>();
        services.AddScoped<ReadStaffProposal>().AddScoped<ReviewStatement>().AddScoped<ListStaffWork>().AddScoped<ListReviews>();
        return services;
    }
}

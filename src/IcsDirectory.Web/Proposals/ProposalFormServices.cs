using IcsDirectory.Web.RateLimits;

namespace IcsDirectory.Web.Proposals;

internal static class ProposalFormServices
{
    public static IServiceCollection AddProposalForms(this IServiceCollection services)
    {
        ProposalLimit.Add(services);
        return services.AddSingleton<FormClock>();
    }
}

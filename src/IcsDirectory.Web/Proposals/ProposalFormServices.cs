using IcsDirectory.Proposals;
using IcsDirectory.Web.Hosting;
using IcsDirectory.Web.RateLimits;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Proposals;

internal static class ProposalFormServices
{
    public static IServiceCollection AddProposalForms(this IServiceCollection services)
    {
        ProposalLimit.Add(services);
        services.AddOptions<ProposalOptions>().Configure<IOptions<SiteOptions>>((proposals, site) =>
            proposals.SiteBase = site.Value.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? "");
        return services.AddSingleton<FormClock>();
    }
}

using System.Net;
using IcsDirectory.Cms.Data;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Proposals;

/// <summary>What tests of proposals ask of a site.</summary>
internal static class ProposalSite
{
    /// <summary>A reader without an account whose cookies are kept.</summary>
    public static HttpClient Visitor(this DirectorySite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };

    public static IReadOnlyList<Proposal> Proposals(this DirectorySite site)
    {
        using var db = site.Db();
        return [.. db.Proposals.AsNoTracking().Include(p => p.Changes.OrderBy(c => c.Id)).OrderBy(p => p.Id)];
    }

    public static DirectoryDb Db(this DirectorySite site) => site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate();

    /// <summary>The id of a statement of that system that stands.</summary>
    public static string StatementOf(this DirectorySite site, string systemSlug) => site.Services.GetRequiredService<CurrentRegister>()
        .Value.FindSystem(systemSlug)!.Statements.First(s => s.WithdrawnAt is null && !s.EffectiveOn.IsUndated).Id;
}

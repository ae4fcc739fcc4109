using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Cms.Data;

public static class SiteDatabaseRegistration
{
    /// <summary>Adds a context for the site's own tables: <see cref="SiteDatabase{T}"/> inside scopes, and <typeparamref name="T"/>
    /// itself with a connection of its own for each request. The tables come from the scripts that the context's assembly has
    /// embedded below "Data/Schema/sqlite".</summary>
    public static IServiceCollection AddSiteDatabase<T>(this IServiceCollection services, Func<DbContextOptions<T>, T> make)
        where T : DbContext
    {
        services.AddSingleton(new SchemaScripts(typeof(T).Assembly, "directory/"));
        services.AddSingleton(sp => new SiteDatabase<T>(
            sp.GetRequiredService<ContentDatabase>(), sp.GetRequiredService<ContentScopeProvider>(), sp, make));
        return services.AddScoped(sp => sp.GetRequiredService<SiteDatabase<T>>().Separate());
    }
}

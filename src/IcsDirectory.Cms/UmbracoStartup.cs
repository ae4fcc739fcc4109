using System.Reflection;
using IcsDirectory.Cms.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.DependencyInjection;

namespace IcsDirectory.Cms;

/// <summary>Umbraco's start-up, in its own words: <c>builder.CreateUmbracoBuilder().AddComposers().Build()</c>, then
/// <c>await app.BootUmbracoAsync()</c>.</summary>
public static class UmbracoStartup
{
    /// <summary>Registers Umbraco's content engine on the site's own database.</summary>
    /// <remarks>Settings: <c>ConnectionStrings:umbracoDbDSN</c>, "Data Source=data/directory.db" by default and
    /// relative to the content root;
    /// <c>uSync:RootFolder</c>, "uSync/v17" by default and relative to the content root.</remarks>
    public static IUmbracoBuilder CreateUmbracoBuilder(this WebApplicationBuilder builder) =>
        Create(builder, ProductAssemblies.Of(builder.Environment.ApplicationName));

    /// <summary>Registers the engine with only these assemblies' composers and published models.</summary>
    public static IUmbracoBuilder CreateUmbracoBuilder(
        this WebApplicationBuilder builder, params IEnumerable<Assembly> assemblies) =>
        Create(builder, new ProductAssemblies(assemblies));

    /// <summary>Opens the database and brings it up to date, reads the schema from the uSync files and loads what is
    /// published.</summary>
    /// <remarks>Hosted services need not run: a command boots the application and never starts it.</remarks>
    /// <exception cref="Sync.USyncException">The uSync files are not consistent.</exception>
    public static Task BootUmbracoAsync(this IHost app, CancellationToken cancel) =>
        app.Services.GetRequiredService<EngineBoot>().RunAsync(cancel);

    private static SiteUmbracoBuilder Create(WebApplicationBuilder builder, ProductAssemblies assemblies)
    {
        var umbraco = new SiteUmbracoBuilder(builder.Services, builder.Configuration, assemblies);
        umbraco.AddStorage().AddCoreServices().AddPropertyEditors().AddPublishedContent().AddHostedWork();
        return umbraco;
    }
}

using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Content.Editing;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Proposals;
using IcsDirectory.Search;
using IcsDirectory.Sources;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Web.Accounts;
using IcsDirectory.Web.Caching;
using IcsDirectory.Web.Changes;
using IcsDirectory.Web.Discovery;
using IcsDirectory.Web.Errors;
using IcsDirectory.Web.Pages.Content;
using IcsDirectory.Web.Proposals;
using IcsDirectory.Web.RateLimits;
using IcsDirectory.Web.Search;
using IcsDirectory.Web.Sources;
using IcsDirectory.Web.Survey;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace IcsDirectory.Web.Hosting;

/// <summary>The site, put together.</summary>
internal static class DirectoryWeb
{
    public static void AddDirectoryWeb(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        builder.UseFilesOfTheBuild();
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        SocketThreads.Use(builder);
        builder.Host.UseDefaultServiceProvider(check => (check.ValidateScopes, check.ValidateOnBuild) = (true, true));
        builder.AddDirectoryLogs();
        builder.Services.AddSite();
        builder.Services.AddSystems().AddListSiteMap();
        builder.Services.AddPages(builder.Environment);
        builder.Services.AddPageCache();
        builder.Services.AddSearchLimit();
        builder.Services.AddAnswerLimit();
        builder.Services.AddHealthChecks();
        builder.Services.AddRecords().AddRecordSiteMap();
        builder.Services.AddContent().AddStatistics().AddSurvey().AddChanges().AddSearch();
        builder.Services.AddDecisions().AddDoors().AddProposalForms();
        builder.Services.AddStatusSiteMap();
        builder.Services.AddChangesSiteMap();
        builder.Services.AddDirectoryDb().AddMail().AddAccounts();
        builder.Services.AddContentDesk();
        builder.Services.AddLibrary();
    }

    public static void UseDirectoryWeb(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<LastResort>();
        app.UseMiddleware<ServeKeptPages>();
        app.UseRouting();
        app.UseMiddleware<KeepPages>();
        app.UseInsideOfCache();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapDiscovery();
        app.MapSuggest();
        app.MapChangeFeeds();
        app.MapArchive();
        app.MapRoundFiles();
        app.MapHealth();
        app.MakeEndpoints();
    }

    /// <summary>Makes the pages' endpoints now, while the content is still being read, rather than when the server starts.</summary>
    private static void MakeEndpoints(this IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources)
        {
            _ = source.Endpoints;
        }
    }

    /// <summary>What is done once for each page that is kept, and not at all when it is served from the cache. It must follow
    /// UseRouting and KeepPages: compression before the cache would be repeated for every reader.</summary>
    private static void UseInsideOfCache(this WebApplication app)
    {
        app.UseErrorPages();
        app.UseMiddleware<SocketThreads>(false);
        app.UseAuthentication().UseAuthorization(); // by themselves they would stand before the page cache
        app.UseMiddleware<SocketThreads>(true);
        app.UseMiddleware<RequestGuard>();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<TakenDown>();
        app.UseRateLimiter();
        app.UseWhen(PublicPageAttribute.IsOn, pages => pages.UseResponseCompression());
    }

    /// <summary>Lets a build that was not published serve its style sheets and scripts too, outside Development with the caching and
    /// compression of a published site.</summary>
    private static void UseFilesOfTheBuild(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }
    }

    private static void AddSite(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SiteAddress>().AddSingleton<ISiteLinks, PublicLinks>();
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<HstsOptions>().Configure<IOptions<SiteOptions>>((hsts, site) =>
            (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), site.Value.HstsIncludeSubDomains));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteOptions>>((forwarded, site) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in site.Value.KnownProxies)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        });
    }

    private static void AddPages(this IServiceCollection services, IWebHostEnvironment environment)
    {
        services.Configure<WebEncoderOptions>(text => text.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(routes =>
        {
            routes.LowercaseUrls = true;
            routes.SetParameterPolicy<ContentPageConstraint>(ContentPageConstraint.Name);
        });
        services.AddRazorPages(pages =>
        {
            pages.Conventions.ConfigureFilter(new HandledMethods());
            pages.Conventions.Add(new RouteValues());
            if (!environment.IsDevelopment() && !environment.IsEnvironment("Testing"))
            {
                pages.Conventions.AddFolderRouteModelConvention("/Styles", page => page.Selectors.Clear());
            }
        });
    }

    private static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}

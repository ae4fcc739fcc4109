using IcsDirectory.Cms;
using IcsDirectory.Content;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Benchmarks;

/// <summary>The engine with the shipped content on a database of its own, without the web site.</summary>
internal sealed class BenchmarkSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchmarkSite(WebApplication app) => _app = app;

    public static string RepositoryRoot { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="folder">Holds the database; content is imported where it is missing.</param>
    /// <param name="withComposers">Whether the product takes part, which builds a register.</param>
    public static async Task<BenchmarkSite> StartAsync(string folder, bool withComposers = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Configuration["uSync:RootFolder"] = Path.Combine(RepositoryRoot, "uSync", "v17");
        var umbraco = builder.CreateUmbracoBuilder([typeof(Register).Assembly]);
        (withComposers ? umbraco.AddComposers() : umbraco).Build();
        var site = new BenchmarkSite(builder.Build());
        await site._app.BootUmbracoAsync(CancellationToken.None);
        return site;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public CurrentRegister Register => Get<CurrentRegister>();

    public IReadOnlyList<IPublishedContent> Documents()
    {
        var (tree, published) = (Get<IDocumentNavigationQueryService>(), Get<IPublishedContentCache>());
        tree.TryGetRootKeys(out var roots);
        return [.. roots.SelectMany(Below).Select(key => published.GetById(key)!)];

        IEnumerable<Guid> Below(Guid root) => tree.TryGetDescendantsKeys(root, out var below) ? below.Prepend(root) : [root];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("No Directory.sln above the benchmarks."),
        _ when File.Exists(Path.Combine(folder.FullName, "Directory.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}

using IcsDirectory.Cms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

/// <summary>The engine on a database of its own, with the tests' schema.</summary>
internal sealed class Engine : IAsyncDisposable
{
    public static readonly string SchemaFolder = Path.Combine(
        AppContext.BaseDirectory, "Cms", "Schema", "uSync", "v17");
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;

    private Engine(WebApplication app, string folder, bool ownsFolder) =>
        (_app, Folder, _ownsFolder) = (app, folder, ownsFolder);

    public string Folder { get; }
    public WebApplication App => _app;
    public IServiceProvider Services => _app.Services;
    public IContentService Contents => Get<IContentService>();
    public IPublishedContentCache Cache => Get<IPublishedContentCache>();
    public ICoreScopeProvider Scopes => Get<ICoreScopeProvider>();

    /// <param name="configure">Adds handlers and settings.</param>
    /// <param name="folder">Where the database is; a new folder by default.</param>
    /// <param name="schema">The uSync folder; the tests' own by default.</param>
    public static async Task<Engine> StartAsync(
        Action<IUmbracoBuilder>? configure = null, string? folder = null, string? schema = null)
    {
        var home = folder ?? Directory.CreateTempSubdirectory("engine-").FullName;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = home, EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["uSync:RootFolder"] = schema ?? SchemaFolder;
        var umbraco = builder.CreateUmbracoBuilder([typeof(Engine).Assembly]);
        configure?.Invoke(umbraco);
        umbraco.Build();
        var engine = new Engine(builder.Build(), home, folder is null);
        try
        {
            await engine.App.BootUmbracoAsync(CancellationToken.None);
            return engine;
        }
        catch
        {
            await engine.DisposeAsync();
            throw;
        }
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public IEnumerable<IContent> Children(int parentId, Ordering? ordering = null) =>
        Contents.GetPagedChildren(parentId, 0, 100, out _, null, null, ordering, true);

    public object? DraftValue(IContent content, string alias) => Contents.GetById(content.Key)!.GetValue(alias);

    /// <summary>An unsaved record with a valid code.</summary>
    public IContent New(string name, int parentId = -1, string code = "QOP", string? summary = null)
    {
        var content = Contents.Create(name, parentId, "record");
        content.SetValue("code", code);
        content.SetValue("summary", summary);
        return content;
    }

    public IContent Saved(string name, int parentId = -1, string code = "QOP", string? summary = null)
    {
        var content = New(name, parentId, code, summary);
        Assert.True(Contents.Save(content).Success);
        return content;
    }

    public IContent Published(string name, int parentId = -1, string code = "QOP", string? summary = null)
    {
        var content = Saved(name, parentId, code, summary);
        Publish(content);
        return content;
    }

    public void Publish(IContent content) =>
        Assert.Equal(PublishResultType.SuccessPublish, Contents.Publish(content, ["*"]).Result);

    public TestRecord? Live(IContent content) => (TestRecord?)Cache.GetById(content.Key);

    public IReadOnlyList<IPublishedContent> AllLive()
    {
        Get<Umbraco.Cms.Core.Services.Navigation.IDocumentNavigationQueryService>().TryGetRootKeys(out var roots);
        return [.. roots.Select(key => Cache.GetById(key)!)];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

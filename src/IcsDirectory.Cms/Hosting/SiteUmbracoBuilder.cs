using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace IcsDirectory.Cms.Hosting;

/// <summary>Lets Umbraco's composers and extension methods configure this application.</summary>
/// <remarks>Umbraco's own builder registers hundreds of services that cannot be resolved without the packages that this
/// site does without.</remarks>
internal sealed class SiteUmbracoBuilder(
    IServiceCollection services, IConfiguration config, ProductAssemblies assemblies) : IUmbracoBuilder
{
    private readonly Dictionary<Type, ICollectionBuilder> _collections = [];

    public IServiceCollection Services => services;
    public IConfiguration Config => config;
    public TypeLoader TypeLoader { get; } = new(
        new TypeFinder(NullLogger<TypeFinder>.Instance, assemblies, []), NullLogger<TypeLoader>.Instance, assemblies.Assemblies);
    public ILoggerFactory BuilderLoggerFactory => NullLoggerFactory.Instance;
    public IProfiler Profiler { get; } = new NoopProfiler();
    public AppCaches AppCaches => AppCaches.NoCache;

    public TBuilder WithCollectionBuilder<TBuilder>() where TBuilder : ICollectionBuilder
    {
        if (!_collections.TryGetValue(typeof(TBuilder), out var known))
        {
            _collections[typeof(TBuilder)] = known = Activator.CreateInstance<TBuilder>();
        }
        return (TBuilder)known;
    }

    public void Build()
    {
        foreach (var collection in _collections.Values)
        {
            collection.RegisterWith(services);
        }
    }
}

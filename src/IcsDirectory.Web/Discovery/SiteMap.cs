namespace IcsDirectory.Web.Discovery;

/// <summary>Where <c>/sitemap.xml</c> takes its addresses from. Each feature adds its own:
/// <c>services.Configure&lt;SiteMap&gt;(map => map.Add(services => paths))</c>.</summary>
public sealed class SiteMap
{
    private readonly List<Func<IServiceProvider, IEnumerable<SiteMapEntry>>> _sources = [];

    public void Add(Func<IServiceProvider, IEnumerable<SiteMapEntry>> source) => _sources.Add(source);

    internal IEnumerable<SiteMapEntry> Entries(IServiceProvider services) => _sources.SelectMany(source => source(services));
}

using System.Reflection;
using Umbraco.Cms.Core.Composing;

namespace IcsDirectory.Cms.Hosting;

/// <summary>The assemblies that are searched for composers and published models: the application and what it
/// references, as far as these know Umbraco.</summary>
internal sealed class ProductAssemblies(IEnumerable<Assembly> assemblies) : IAssemblyProvider
{
    private static readonly string UmbracoCore = typeof(IComposer).Assembly.GetName().Name!;

    public IEnumerable<Assembly> Assemblies { get; } = [.. assemblies];

    /// <param name="application">The name of the application's assembly.</param>
    public static ProductAssemblies Of(string application)
    {
        var found = new Dictionary<string, Assembly>(StringComparer.Ordinal);
        Add(new AssemblyName(application), found);
        return new(found.Values.Where(a => References(a).Any(r => r.Name == UmbracoCore)));
    }

    private static void Add(AssemblyName name, Dictionary<string, Assembly> found)
    {
        if (found.ContainsKey(name.Name!))
        {
            return;
        }
        found[name.Name!] = Assembly.Load(name);
        // Libraries that share the application's first name are its own; the others cannot hold anything of it.
        var family = name.Name!.Split('.')[0];
        foreach (var reference in References(found[name.Name!]).Where(r => r.Name!.Split('.')[0] == family))
        {
            Add(reference, found);
        }
    }

    private static AssemblyName[] References(Assembly assembly) => assembly.GetReferencedAssemblies();
}

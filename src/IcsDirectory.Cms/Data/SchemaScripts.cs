using System.Reflection;

namespace IcsDirectory.Cms.Data;

/// <summary>The numbered SQL scripts that an assembly brings, embedded below "Data/Schema/sqlite". They are applied in the order
/// in which the assemblies were registered.</summary>
/// <param name="Prefix">Told before each script's name in the database's own record, so that two assemblies may have a script
/// of one name.</param>
internal sealed record SchemaScripts(Assembly Assembly, string Prefix)
{
    public IReadOnlyList<SchemaScript> Read() =>
        [.. SchemaScript.In(Assembly, "Data/Schema/sqlite").Select(script => script with { Name = Prefix + script.Name })];
}

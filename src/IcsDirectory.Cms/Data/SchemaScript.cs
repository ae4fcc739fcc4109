using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace IcsDirectory.Cms.Data;

/// <summary>A numbered SQL script, "0001-content.sql".</summary>
internal sealed record SchemaScript(string Name, string Sql)
{
    /// <summary>SHA-256 of the script's text with line ends as LF, in hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The scripts embedded in an assembly under a folder, in the order of their numbers.</summary>
    /// <param name="folder">For example "Data/Schema/sqlite".</param>
    public static IReadOnlyList<SchemaScript> In(Assembly assembly, string folder) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SchemaScript(name[(folder.Length + 1)..], Text(assembly, name)))];

    private static string Text(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}

using System.Xml;
using System.Xml.Linq;

namespace IcsDirectory.Cms.Sync;

/// <summary>A folder of uSync files, one folder below it for each kind of item.</summary>
internal sealed class USyncFolder(string root)
{
    public string Root => root;

    /// <summary>The root elements of a kind's files, by file name.</summary>
    /// <param name="kind">The folder, "ContentTypes".</param>
    /// <param name="element">The name that each file's root element must have.</param>
    /// <exception cref="USyncException">A file is not XML, or has another root element.</exception>
    public IEnumerable<USyncElement> Read(string kind, string element)
    {
        var folder = Path.Combine(root, kind);
        if (!Directory.Exists(folder))
        {
            throw new USyncException(
                folder, element, "The folder is missing.", "Add it, or set uSync:RootFolder to the folder that holds the site's schema.");
        }
        return Directory.EnumerateFiles(folder, "*.config", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => Read(file, kind, element));
    }

    private USyncElement Read(string path, string kind, string element)
    {
        var file = Path.GetRelativePath(root, path);
        try
        {
            var xml = XElement.Load(path);
            return xml.Name.LocalName == element
                ? new(file, xml)
                : throw new USyncException(
                    file, xml.Name.LocalName, $"This is not a {element}.", $"Keep only {element} files in {kind}.");
        }
        catch (XmlException broken)
        {
            throw new USyncException(
                file, element, "The file is not well-formed XML.", $"Mend line {broken.LineNumber}.", broken);
        }
    }
}

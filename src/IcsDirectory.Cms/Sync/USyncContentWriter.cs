using System.Globalization;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Sync;

/// <summary>Writes a document as uSync does: what readers see where it is published, otherwise the draft.</summary>
internal static class USyncContentWriter
{
    public static XElement Write(IContent content, IContent? parent, string path) => new(
        "Content",
        new XAttribute("Key", content.Key), new XAttribute("Alias", Name(content)), new XAttribute("Level", content.Level),
        new XElement(
            "Info",
            new XElement("Parent", new XAttribute("Key", parent?.Key ?? Guid.Empty), parent is null ? "" : Name(parent)),
            new XElement("Path", path),
            new XElement("Trashed", "false"),
            new XElement("ContentType", content.ContentType.Alias),
            new XElement("CreateDate", content.CreateDate.ToString("s", CultureInfo.InvariantCulture)),
            new XElement("NodeName", new XAttribute("Default", Name(content))),
            new XElement("SortOrder", content.SortOrder),
            new XElement("Published", new XAttribute("Default", content.Published ? "true" : "false")),
            new XElement("Schedule"),
            new XElement("Template")),
        new XElement("Properties", content.Properties.OrderBy(p => p.Alias, StringComparer.Ordinal).Select(p => Property(p, content.Published))));

    /// <summary>The part of a path that stands for a document: its name without spaces.</summary>
    public static string PathPart(IContent content) => "/" + Name(content).Replace(" ", "", StringComparison.Ordinal);

    public static string Name(IContent content) => (content.Published ? content.PublishName : content.Name)!;

    private static XElement Property(IProperty property, bool published) =>
        new(property.Alias, new XElement("Value", new XCData(USyncValue.Write(property.GetValue(published: published)))));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace IcsDirectory.Cms.Sync;

/// <summary>A document as a uSync file gives it.</summary>
internal sealed record USyncContentFile
{
    public required USyncElement File { get; init; }
    public required Guid Key { get; init; }
    public required string Name { get; init; }
    public required string ContentType { get; init; }
    public required int Level { get; init; }

    /// <summary>All zeros for a document at the root.</summary>
    public required Guid ParentKey { get; init; }
    public required int SortOrder { get; init; }
    public required DateTime CreateDate { get; init; }
    public required bool IsPublished { get; init; }

    /// <summary>Values as text, by property alias.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>SHA-256 of the file's content; the same whatever the line breaks between its elements.</summary>
    public required string Hash { get; init; }

    /// <exception cref="USyncException">Something that a document needs is missing or malformed.</exception>
    public static USyncContentFile Read(USyncElement file)
    {
        var info = file.Child("Info");
        return new()
        {
            File = file,
            Key = file.KeyAttribute(),
            Name = info.Child("NodeName").Attribute("Default"),
            ContentType = info.RequiredText("ContentType"),
            Level = ReadLevel(file),
            ParentKey = ReadParent(info.Child("Parent")),
            SortOrder = info.Number("SortOrder") ?? 0,
            CreateDate = ReadDate(info),
            IsPublished = bool.TryParse(info.Child("Published").Attribute("Default"), out var published) && published,
            Values = ReadValues(file.Child("Properties")),
            Hash = HashOf(file.Xml),
        };
    }

    public static string HashOf(XElement xml) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting))));

    private static Dictionary<string, string> ReadValues(USyncElement properties)
    {
        var values = new Dictionary<string, string>();
        foreach (var property in properties.Xml.Elements())
        {
            if (!values.TryAdd(property.Name.LocalName, property.Element("Value")?.Value ?? ""))
            {
                throw properties.Wrong($"<{property.Name.LocalName}> stands there more than once.", "Keep one.");
            }
        }

        return values;
    }

    private static int ReadLevel(USyncElement file) =>
        int.TryParse(file.Attribute("Level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0
            ? level
            : throw file.Wrong($"The attribute Level is \"{file.Attribute("Level")}\".", "Write 1 for a document at the root, 2 below it, and so on.");

    private static Guid ReadParent(USyncElement parent) =>
        Guid.TryParse(parent.Attribute("Key"), out var key) ? key : throw parent.Wrong("The attribute Key is not a GUID.", "Write the parent’s key, or all zeros at the root.");

    private static DateTime ReadDate(USyncElement info) =>
        DateTime.TryParse(info.RequiredText("CreateDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : throw info.Wrong($"<CreateDate> is \"{info.Text("CreateDate")}\".", "Write it as 2026-11-22T05:00:00.");
}

using System.Globalization;
using System.Xml.Linq;

namespace IcsDirectory.Cms.Sync;

/// <summary>An element of a uSync file, read strictly: what is missing or malformed is said with the file's
/// name.</summary>
internal sealed record USyncElement(string File, XElement Xml)
{
    public string Path => string.Join('/', Xml.AncestorsAndSelf().Reverse().Select(e => e.Name.LocalName));

    public USyncElement Child(string name) =>
        Optional(name) ?? throw Wrong($"<{name}> is missing.", "Add it, or export the file again.");

    public USyncElement? Optional(string name) => Xml.Element(name) is { } child ? this with { Xml = child } : null;

    public IEnumerable<USyncElement> Children(string list, string name) =>
        Optional(list)?.Xml.Elements(name).Select(e => this with { Xml = e }) ?? [];

    /// <summary>The child's text; null when the child is missing or empty.</summary>
    public string? Text(string name) => Xml.Element(name)?.Value is { Length: > 0 } text ? text : null;

    public string RequiredText(string name) =>
        Text(name) ?? throw Wrong($"<{name}> is missing or empty.", "Fill it in, or export the file again.");

    public string Attribute(string name) =>
        (string?)Xml.Attribute(name) is { Length: > 0 } value
            ? value
            : throw Wrong($"The attribute {name} is missing.", "Add it.");

    public Guid KeyAttribute() => Key(Attribute("Key"), "The attribute Key");

    public Guid Key(string name) => Key(RequiredText(name), $"<{name}>");

    public bool Flag(string name) => Text(name) switch
    {
        null => false,
        var text => bool.TryParse(text, out var flag) ? flag : throw Wrong(
            $"<{name}> is \"{text}\".", "Write true or false."),
    };

    public int? Number(string name) => Text(name) switch
    {
        null => null,
        var text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"<{name}> is \"{text}\".", "Write a whole number."),
    };

    public T OneOf<T>(string name) where T : struct, Enum => Enum.TryParse<T>(RequiredText(name), out var value)
        ? value
        : throw Wrong($"<{name}> is \"{Text(name)}\".", $"Write one of {string.Join(", ", Enum.GetNames<T>())}.");

    public USyncException Wrong(string problem, string remedy, Exception? inner = null) =>
        new(File, Path, problem, remedy, inner);

    private Guid Key(string text, string what) => Guid.TryParse(text, out var key) && key != Guid.Empty
        ? key
        : throw Wrong($"{what} is \"{text}\".", "Write a GUID that is not all zeros.");
}

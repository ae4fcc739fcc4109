using System.Data.Common;

namespace IcsDirectory.Cms.Publications;

/// <summary>One change of what readers see of a document.</summary>
/// <param name="Type">Alias of the document's type.</param>
/// <param name="WasShown">Whether readers saw the document until now.</param>
/// <param name="Before">What was published last, even if it was hidden since; none when it never was.</param>
/// <param name="After">What readers see now; none when it is hidden.</param>
/// <param name="Transaction">In which the change is made, on its connection.</param>
public sealed record Publication(Guid Key, string Type, bool WasShown, PublishedValues? Before, PublishedValues? After, DbTransaction Transaction)
{
    internal Func<string, string> Label { get; init; } = alias => alias;

    internal Func<Guid, PublishedValues?> Published { get; init; } = _ => null;

    /// <summary>What editors call a property of the document's type.</summary>
    public string LabelOf(string alias) => Label(alias);

    /// <summary>What is published of another document, as this transaction sees it.</summary>
    public PublishedValues? Find(Guid key) => Published(key);
}

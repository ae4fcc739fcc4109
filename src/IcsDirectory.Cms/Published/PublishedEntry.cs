using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>A published document and its place in the tree.</summary>
/// <param name="Content">The document's typed model.</param>
/// <param name="ParentId">-1 at the root.</param>
/// <param name="Path">The ids from the root to the document, "-1,12,40".</param>
internal sealed record PublishedEntry(IPublishedContent Content, int ParentId, string Path)
{
    public bool IsBelow(int id) => Path.Contains($",{id},", StringComparison.Ordinal);
}

using IcsDirectory.Cms.Data;

namespace IcsDirectory.Cms.Published;

/// <summary>A document with the version that is shown: the published one, or the draft in a preview.</summary>
internal sealed class PublishedRow
{
    public required NodeRow Node { get; init; }
    public required VersionRow Version { get; init; }
}

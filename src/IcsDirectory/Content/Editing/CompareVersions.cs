using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>What differs between two versions of one document, field by field.</summary>
public sealed class CompareVersions(IContentService contents, ReadForm readForm)
{
    public sealed record Side(int VersionId, DateTime At, bool IsDraft);

    public sealed record View(Guid Key, string Name, Side Before, Side After, IReadOnlyList<FieldDifference> Differences);

    /// <returns>None where one of them is not a version of this document.</returns>
    public View? Run(Guid key, int before, int after)
    {
        if (contents.GetById(key) is not { } content || Version(content, before) is not { } old || Version(content, after) is not { } now)
        {
            return null;
        }

        var lines = new DocumentLines(readForm.Run(content.ContentType.Alias), DocumentNames.Load(contents));
        return new(key, content.Name ?? "", SideOf(content, old), SideOf(content, now), CompareCopies.Run(lines.Of(old), lines.Of(now)));
    }

    private IContent? Version(IContent content, int versionId) =>
        contents.GetVersion(versionId) is { } version && version.Id == content.Id ? version : null;

    private static Side SideOf(IContent content, IContent version) => new(version.VersionId, version.UpdateDate, version.VersionId == content.VersionId);
}

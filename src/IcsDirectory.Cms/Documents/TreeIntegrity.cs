using System.Globalization;
using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>Whether each node's path and level agree with its parent.</summary>
internal static class TreeIntegrity
{
    public static Dictionary<int, ContentDataIntegrityReportEntry> Issues(IEnumerable<NodeRow> nodes)
    {
        var issues = new Dictionary<int, ContentDataIntegrityReportEntry>();
        foreach (var node in nodes)
        {
            if (Issue(node) is { } issue)
            {
                issues[node.Id] = new(issue);
            }
        }
        return issues;
    }

    private static ContentDataIntegrityReport.IssueType? Issue(NodeRow node)
    {
        var path = node.Path.Split(',');
        if (path[^1] != node.Id.ToString(CultureInfo.InvariantCulture))
        {
            return ContentDataIntegrityReport.IssueType.InvalidPathById;
        }
        if (path.Length < 2 || path[^2] != node.ParentId.ToString(CultureInfo.InvariantCulture))
        {
            return ContentDataIntegrityReport.IssueType.InvalidPathByParentId;
        }
        // The recycle bin is part of the path, but not a level.
        return path.Length - 1 == node.Level + (node.Trashed ? 1 : 0)
            ? null
            : ContentDataIntegrityReport.IssueType.InvalidPathLevelMismatch;
    }
}

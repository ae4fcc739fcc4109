using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Cms.Documents;

/// <summary>The versions of a document. One that was ever published is never deleted: only the whole document can
/// be.</summary>
internal sealed class DocumentVersions(ContentScopeProvider scopes, DocumentReader reader, Guid objectType)
{
    public List<IContent> All(int nodeId) => reader.Read(NewestFirst(nodeId));

    public List<IContent> Page(int nodeId, int skip, int take) =>
        reader.Read(NewestFirst(nodeId).Skip(skip).Take(take));

    public IContent? Get(int versionId) =>
        reader.Read(reader.AllVersions(objectType).Where(r => r.Version.Id == versionId)).FirstOrDefault();

    public List<int> Ids(int nodeId, int limit) => [.. NewestFirst(nodeId).Take(limit).Select(r => r.Version.Id)];

    /// <exception cref="InvalidOperationException">The version is the draft, or is or was published.</exception>
    public void Delete(int versionId)
    {
        var db = scopes.Writing();
        var deleted = db.Versions.Where(v => v.Id == versionId && !v.Current && v.PublishedAt == null).ExecuteDelete();
        if (deleted == 0 && db.Versions.Any(v => v.Id == versionId))
        {
            throw new InvalidOperationException($"Version {versionId} is the draft or was published, and is kept.");
        }
    }

    /// <summary>Deletes the versions before a date that never were published. The others are kept without a word, as
    /// Umbraco keeps the current ones.</summary>
    public void DeleteBefore(int nodeId, DateTime date) =>
        scopes.Writing().Versions
            .Where(v => v.NodeId == nodeId && !v.Current && v.PublishedAt == null && v.Date < date)
            .ExecuteDelete();

    private IQueryable<DocumentRow> NewestFirst(int nodeId) => reader.AllVersions(objectType)
        .Where(r => r.Node.Id == nodeId)
        .OrderByDescending(r => r.Version.Current).ThenByDescending(r => r.Version.Date)
            .ThenByDescending(r => r.Version.Id);
}

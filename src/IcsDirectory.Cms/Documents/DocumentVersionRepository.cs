using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>Versions as Umbraco's cleanup sees them: those that were ever published are not eligible.</summary>
internal sealed class DocumentVersionRepository(
    ContentScopeProvider scopes, IContentTypeRepository types) : IDocumentVersionRepository
{
    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() =>
        Read(Cleanable().OrderByDescending(v => v.Date));

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(
        DateTime olderThan, int? maxCount) =>
        Read(Cleanable().Where(v => v.Date < olderThan).OrderBy(v => v.Date).Take(maxCount ?? int.MaxValue));

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() =>
        [.. types.GetMany(Array.Empty<int>()).Where(t => t.HistoryCleanup is not null).Select(t => new ContentVersionCleanupPolicySettings
        {
            ContentTypeId = t.Id,
            PreventCleanup = t.HistoryCleanup!.PreventCleanup,
            KeepAllVersionsNewerThanDays = t.HistoryCleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = t.HistoryCleanup.KeepLatestVersionPerDayForDays,
        })];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        var versions = scopes.Db.Versions.Where(v => v.NodeId == contentId);
        totalRecords = versions.LongCount();
        return Read(
            versions.OrderByDescending(v => v.Date).ThenByDescending(v => v.Id).Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    /// <summary>Deletes those of the versions that are neither drafts nor ever published; the others stay.</summary>
    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        int[] ids = [.. versionIds];
        scopes.Writing().Versions.Where(v => ids.Contains(v.Id) && !v.Current && v.PublishedAt == null).ExecuteDelete();
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) =>
        scopes.Writing().Versions
            .Where(v => v.Id == versionId)
            .ExecuteUpdate(set => set.SetProperty(v => v.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) =>
        Read(scopes.Db.Versions.Where(v => v.Id == versionId)).FirstOrDefault();

    private IQueryable<VersionRow> Cleanable() =>
        scopes.Db.Versions.Where(v => !v.Current && v.PublishedAt == null && !v.PreventCleanup);

    private List<ContentVersionMeta> Read(IQueryable<VersionRow> versions) => versions
        .Select(
            v => new { Version = v, TypeId = scopes.Db.Nodes.Where(n => n.Id == v.NodeId).Select(n => n.ContentTypeId).Single() })
        .ToList()
        .ConvertAll(r => new ContentVersionMeta(
            r.Version.Id, r.Version.NodeId, r.TypeId, r.Version.UserId, r.Version.Date, r.Version.Published, r.Version.Current, r.Version.PreventCleanup, username: ""));
}

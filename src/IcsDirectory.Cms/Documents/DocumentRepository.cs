using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Publications;
using IcsDirectory.Cms.Querying;
using IcsDirectory.Cms.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Documents;

/// <summary>Umbraco's documents in the site's database. The site is in one language, so content does not vary by
/// culture.</summary>
internal class DocumentRepository(
    ContentScopeProvider scopes, IContentTypeRepository contentTypes, Revisions revisions, IEnumerable<IPublicationWitness> witnesses,
    Guid objectType) : IDocumentRepository
{
    private readonly DocumentReader _reader = new(scopes, contentTypes, revisions);
    private readonly PublicationReports _reports = new(scopes, contentTypes, [.. witnesses]);
    private readonly DocumentWriter _writer = new(scopes, revisions, new(scopes, contentTypes, [.. witnesses]));
    private readonly DocumentVersions _versions = new(scopes, new(scopes, contentTypes, revisions), objectType);
    private readonly DocumentSchedules _schedules = new(scopes, new(scopes, contentTypes, revisions), objectType);

    public int RecycleBinId => Constants.System.RecycleBinContent;

    private IQueryable<DocumentRow> Drafts => _reader.Drafts(objectType);
    private IQueryable<NodeRow> Nodes => scopes.Db.Nodes.Where(n => n.ObjectType == objectType);

    // Reading
    public IContent? Get(int id) => _reader.Read(Drafts.Where(r => r.Node.Id == id)).FirstOrDefault();
    public IContent? Get(Guid id) => _reader.Read(Drafts.Where(r => r.Node.Key == id)).FirstOrDefault();
    public IEnumerable<IContent> GetMany(params int[]? ids) =>
        _reader.Read((ids is { Length: > 0 } ? Drafts.Where(r => ids.Contains(r.Node.Id)) : Drafts).InTreeOrder());
    public IEnumerable<IContent> GetMany(params Guid[]? keys) =>
        _reader.Read((keys is { Length: > 0 } ? Drafts.Where(r => keys.Contains(r.Node.Key)) : Drafts).InTreeOrder());
    public IEnumerable<IContent> Get(IQuery<IContent> query) => _reader.Read(Drafts.Where(query).InTreeOrder());
    public IEnumerable<IContent> GetRecycleBin() => _reader.Read(Drafts.Where(r => r.Node.Trashed).InTreeOrder());
    public bool Exists(int id) => Nodes.Any(n => n.Id == id);
    public bool Exists(Guid id) => Nodes.Any(n => n.Key == id);
    public bool RecycleBinSmells() => Nodes.Any(n => n.Trashed);

    // Counting
    public int Count(IQuery<IContent>? query) => Drafts.Where(query).Count();
    public int Count(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count();
    public int CountPublished(string? contentTypeAlias = null) =>
        OfType(contentTypeAlias).Count(n => n.Published && !n.Trashed);
    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        OfType(contentTypeAlias).Count(n => n.ParentId == parentId);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var inPath = string.Create(CultureInfo.InvariantCulture, $",{parentId},");
        return OfType(contentTypeAlias).Count(n => parentId == Constants.System.Root || n.Path.Contains(inPath));
    }

    // Pages
    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<IContent>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering, true);

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, propertyAliases, filter, ordering, true);

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter, Ordering? ordering, bool loadTemplates)
    {
        var rows = Drafts.Where(query, filter);
        totalRecords = rows.LongCount();
        return _reader.Read(rows.InOrder(ordering).Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    // Writing
    public void Save(IContent entity)
    {
        if (entity.HasIdentity)
        {
            _writer.Update(entity, objectType);
        }
        else
        {
            _writer.Insert(entity, objectType);
        }
    }

    public void Delete(IContent entity)
    {
        _reports.Deleting(entity);
        scopes.Writing().Nodes.Where(n => n.Id == entity.Id).ExecuteDelete();
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        var db = scopes.Writing();
        for (var place = 0; place < orderedNodeIds.Count; place++)
        {
            var (id, order) = (orderedNodeIds[place], place);
            db.Nodes.Where(n => n.Id == id).ExecuteUpdate(set => set.SetProperty(n => n.SortOrder, order));
        }
    }

    // Versions
    public IEnumerable<IContent> GetAllVersions(int nodeId) => _versions.All(nodeId);
    public IEnumerable<IContent> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        _versions.Page(nodeId, skip, take);
    public IEnumerable<int> GetVersionIds(int id, int topRows) => _versions.Ids(id, topRows);
    public IContent? GetVersion(int versionId) => _versions.Get(versionId);
    public void DeleteVersion(int versionId) => _versions.Delete(versionId);
    public void DeleteVersions(int nodeId, DateTime versionDate) => _versions.DeleteBefore(nodeId, versionDate);

    // Schedules
    public ContentScheduleCollection GetContentSchedule(int contentId) => _schedules.Of(contentId);
    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) =>
        _schedules.Of(documentIds);
    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule) =>
        _schedules.Replace(content, schedule);
    public void ClearSchedule(DateTime date) => _schedules.Clear(date);
    public void ClearSchedule(DateTime date, ContentScheduleAction action) => _schedules.Clear(date, action);
    public bool HasContentForExpiration(DateTime date) => _schedules.AnyDue(date, ContentScheduleAction.Expire);
    public bool HasContentForRelease(DateTime date) => _schedules.AnyDue(date, ContentScheduleAction.Release);
    public IEnumerable<IContent> GetContentForExpiration(DateTime date) =>
        _schedules.Due(date, ContentScheduleAction.Expire);
    public IEnumerable<IContent> GetContentForRelease(DateTime date) =>
        _schedules.Due(date, ContentScheduleAction.Release);

    // Permissions: an editor's rights follow the role, never a single document.
    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => [];
    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => throw PerDocument();
    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) =>
        throw PerDocument();
    public void AddOrUpdatePermissions(ContentPermissionSet permission) => throw PerDocument();

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed)
        {
            return false;
        }
        int[] ids = [.. content.Path.Split(',').Skip(1).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        return Nodes.Count(n => ids.Contains(n.Id) && n.Published && !n.Trashed) == ids.Length;
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        new(TreeIntegrity.Issues(Nodes.ToList()));

    private IQueryable<NodeRow> OfType(string? alias)
    {
        if (alias is null)
        {
            return Nodes;
        }
        var typeId = contentTypes.Get(alias)?.Id;
        return Nodes.Where(n => n.ContentTypeId == typeId);
    }

    private static NotSupportedException PerDocument() =>
        new("Permissions follow an editor's role; they are not set on single documents.");
}

using IcsDirectory.Cms.Data;
using IcsDirectory.Cms.Querying;
using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Documents;

/// <summary>The light view of documents that Core uses for paths, ids and trees.</summary>
internal sealed class EntityRepository(ContentScopeProvider scopes) : IEntityRepository
{
    private IQueryable<DocumentRow> Rows =>
        from version in scopes.Db.Versions
        join node in scopes.Db.Nodes on version.NodeId equals node.Id
        where version.Current
        select new DocumentRow { Node = node, Version = version };

    public IEntitySlim? Get(int id) => Read(Rows.Where(r => r.Node.Id == id)).FirstOrDefault();
    public IEntitySlim? Get(Guid key) => Read(Rows.Where(r => r.Node.Key == key)).FirstOrDefault();
    public IEntitySlim? Get(int id, Guid objectTypeId) =>
        Read(OfType(objectTypeId).Where(r => r.Node.Id == id)).FirstOrDefault();
    public IEntitySlim? Get(Guid key, Guid objectTypeId) =>
        Read(OfType(objectTypeId).Where(r => r.Node.Key == key)).FirstOrDefault();

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids) =>
        Read(
            (ids.Length > 0 ? OfType(objectType).Where(r => ids.Contains(r.Node.Id)) : OfType(objectType)).InTreeOrder());

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys) =>
        Read(
            (keys.Length > 0 ? OfType(objectType).Where(r => keys.Contains(r.Node.Key)) : OfType(objectType)).InTreeOrder());

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Read(Rows.Where(query).InTreeOrder());
    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Read(OfType(objectType).Where(query).InTreeOrder());
    public UmbracoObjectTypes GetObjectType(int id) =>
        ObjectTypes.GetUmbracoObjectType(
            scopes.Db.Nodes.Where(n => n.Id == id).Select(n => n.ObjectType).FirstOrDefault());
    public UmbracoObjectTypes GetObjectType(Guid key) =>
        ObjectTypes.GetUmbracoObjectType(
            scopes.Db.Nodes.Where(n => n.Key == key).Select(n => n.ObjectType).FirstOrDefault());
    public int ReserveId(Guid key) => throw new NotSupportedException("Ids are given by the database.");
    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids) =>
        GetAll(objectType, ids ?? []).Select(Path);
    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys) =>
        GetAll(objectType, keys).Select(Path);
    public bool Exists(int id) => scopes.Db.Nodes.Any(n => n.Id == id);
    public bool Exists(Guid key) => scopes.Db.Nodes.Any(n => n.Key == key);
    public bool Exists(int id, Guid objectType) => scopes.Db.Nodes.Any(n => n.Id == id && n.ObjectType == objectType);
    public bool Exists(Guid key, Guid objectType) =>
        scopes.Db.Nodes.Any(n => n.Key == key && n.ObjectType == objectType);

    public bool Exists(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys.Distinct()];
        return scopes.Db.Nodes.Count(n => wanted.Contains(n.Key)) == wanted.Length;
    }

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query, ISet<Guid> objectTypes, long pageIndex, int pageSize, out long totalRecords, IQuery<IUmbracoEntity>? filter, Ordering? ordering)
    {
        Guid[] types = [.. objectTypes];
        var rows = Rows.Where(r => types.Contains(r.Node.ObjectType)).Where(query, filter);
        totalRecords = rows.LongCount();
        return Read(rows.InOrder(ordering).Skip(checked((int)(pageIndex * pageSize))).Take(pageSize));
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter)
    {
        Guid[] types = [.. objectTypes];
        return Rows.Where(r => types.Contains(r.Node.ObjectType)).Where(query, filter).Count();
    }

    private IQueryable<DocumentRow> OfType(Guid objectType) => Rows.Where(r => r.Node.ObjectType == objectType);

    private List<IEntitySlim> Read(IQueryable<DocumentRow> rows) => rows
        .Select(
            r => new { r.Node, r.Version.Name, r.Version.Date, HasChildren = scopes.Db.Nodes.Any(c => c.ParentId == r.Node.Id) })
        .ToList().ConvertAll(IEntitySlim (r) => Slim(r.Node, r.Name, r.Date, r.HasChildren));

    private static DocumentEntitySlim Slim(NodeRow node, string name, DateTime updated, bool hasChildren) => new()
    {
        Id = node.Id,
        Key = node.Key,
        NodeObjectType = node.ObjectType,
        ParentId = node.ParentId,
        Level = node.Level,
        Path = node.Path,
        SortOrder = node.SortOrder,
        Trashed = node.Trashed,
        CreatorId = node.CreatorId,
        CreateDate = node.CreateDate,
        UpdateDate = updated,
        Published = node.Published,
        Edited = node.Edited,
        Name = name,
        HasChildren = hasChildren,
    };

    private static TreeEntityPath Path(IEntitySlim entity) =>
        new() { Id = entity.Id, Key = entity.Key, Path = entity.Path };
}

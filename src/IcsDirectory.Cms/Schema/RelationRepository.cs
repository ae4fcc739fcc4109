using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Cms.Schema;

/// <summary>Relations between documents are not kept; reading finds none and writing is refused.</summary>
internal sealed class RelationRepository : SchemaRepository<IRelation>, IRelationRepository
{
    public void Save(IEnumerable<IRelation> relations) => throw NotKept();
    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations) => throw NotKept();
    public void DeleteByParent(int parentId, params string[] relationTypeAliases) { }

    public IEnumerable<IRelation> GetPagedRelationsByQuery(
        IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        totalRecords = 0;
        return [];
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(
        int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes)
    {
        totalRecords = 0;
        return [];
    }

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(
        int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes)
    {
        totalRecords = 0;
        return [];
    }

    public Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias) => Task.FromResult(new PagedModel<IRelation>(0, []));

    private static NotSupportedException NotKept() => new("Relations between documents are not kept. Use a picker.");
}

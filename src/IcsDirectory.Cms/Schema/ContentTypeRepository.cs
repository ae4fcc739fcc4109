using IcsDirectory.Cms.Querying;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Schema;

/// <summary>The document types and element types.</summary>
internal sealed class ContentTypeRepository : SchemaRepository<IContentType>, IContentTypeRepository
{
    public IContentType? Get(string alias) =>
        Items.FirstOrDefault(t => t.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase));

    public string GetUniqueAlias(string alias) =>
        Enumerable.Range(0, int.MaxValue).Select(n => n == 0 ? alias : $"{alias}{n}").First(a => Get(a) is null);

    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query) =>
        [.. Items.Where(t => t.PropertyTypes.OfType<PropertyType>().Any(EntityQuery<PropertyType>.Of(query).Matches))];

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        Items.SelectMany(t => t.PropertyTypes).Select(p => p.Alias).Distinct();
    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) => Items.Select(t => t.Alias);
    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        Items.Where(t => aliases.Contains(t.Alias)).Select(t => t.Id);
    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        Items.Where(t => t.AllowedContentTypes?.Any(a => a.Key == key) == true).Select(t => t.Key);
    public IEnumerable<MoveEventInfo<IContentType>> Move(IContentType moving, EntityContainer? container) =>
        throw Fixed();
    public bool HasContainerInPath(string contentPath) => false;
    public bool HasContainerInPath(params int[] ids) => false;
    public bool HasContentNodes(int id) => throw Fixed();
}

using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Documents;

/// <summary>Which id belongs to which key.</summary>
internal sealed class IdKeyMapRepository(
    ContentScopeProvider scopes, IContentTypeRepository types, IDataTypeRepository dataTypes) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType) => umbracoObjectType switch
    {
        UmbracoObjectTypes.DocumentType => types.Get(key)?.Id,
        UmbracoObjectTypes.DataType => dataTypes.Get(key)?.Id,
        _ => scopes.Db.Nodes.Where(n => n.Key == key).Select(n => (int?)n.Id).FirstOrDefault(),
    };

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType) => umbracoObjectType switch
    {
        UmbracoObjectTypes.DocumentType => types.Get(id)?.Key,
        UmbracoObjectTypes.DataType => dataTypes.Get(id)?.Key,
        _ => scopes.Db.Nodes.Where(n => n.Id == id).Select(n => (Guid?)n.Key).FirstOrDefault(),
    };
}

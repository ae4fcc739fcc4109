using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace IcsDirectory.Cms.Schema;

/// <summary>The data types: property editors with their configuration.</summary>
internal sealed class DataTypeRepository(
    IContentTypeRepository contentTypes) : SchemaRepository<IDataType>, IDataTypeRepository
{
    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container) => throw Fixed();

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id) => contentTypes.GetMany(Array.Empty<int>())
        .Select(t => (Type: t, Aliases: t.PropertyTypes.Where(p => p.DataTypeId == id).Select(p => p.Alias).ToArray()))
        .Where(t => t.Aliases.Length > 0)
        .ToDictionary(
            Udi (t) => new GuidUdi(Constants.UdiEntityType.DocumentType, t.Type.Key), IEnumerable<string> (t) => t.Aliases);

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id) =>
        new Dictionary<Udi, IEnumerable<string>>();
}

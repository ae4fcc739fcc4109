using IcsDirectory.Cms.Querying;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;

namespace IcsDirectory.Cms.Schema;

/// <summary>Schema items, loaded once at start from uSync files and never changed: safe for any number of
/// readers.</summary>
internal abstract class SchemaRepository<T> where T : class, IEntity
{
    private volatile Loaded _loaded = new([]);

    protected IReadOnlyList<T> Items => _loaded.All;

    public void Load(IEnumerable<T> items) => _loaded = new([.. items]);

    public T? Get(int id) => _loaded.ById.GetValueOrDefault(id);
    public T? Get(Guid id) => _loaded.ByKey.GetValueOrDefault(id);
    public IEnumerable<T> GetMany(params int[]? ids) =>
        ids is { Length: > 0 } ? [.. Items.Where(i => ids.Contains(i.Id))] : Items;
    public IEnumerable<T> GetMany(params Guid[]? keys) =>
        keys is { Length: > 0 } ? [.. Items.Where(i => keys.Contains(i.Key))] : Items;
    public IEnumerable<T> Get(IQuery<T> query) => [.. Items.Where(EntityQuery<T>.Of(query).Matches)];
    public bool Exists(int id) => Get(id) is not null;
    public bool Exists(Guid id) => Get(id) is not null;
    public int Count(IQuery<T>? query) => query is null ? Items.Count : Items.Count(EntityQuery<T>.Of(query).Matches);
    public void Save(T entity) => throw Fixed();
    public void Delete(T entity) => throw Fixed();

    protected static NotSupportedException Fixed() =>
        new("The schema is fixed while the site runs. Change the uSync files and start again.");

    private sealed class Loaded(IReadOnlyList<T> all)
    {
        public IReadOnlyList<T> All { get; } = all;
        public Dictionary<int, T> ById { get; } = all.ToDictionary(i => i.Id);
        public Dictionary<Guid, T> ByKey { get; } = all.ToDictionary(i => i.Key);
    }
}

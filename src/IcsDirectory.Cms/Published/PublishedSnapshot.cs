using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>Everything that is published at one moment. It never changes.</summary>
internal sealed class PublishedSnapshot
{
    public static readonly PublishedSnapshot Empty = new(-1, []);

    private readonly Dictionary<Guid, PublishedEntry> _byKey;
    private readonly Dictionary<int, PublishedEntry> _byId;
    private readonly Dictionary<int, IPublishedContent[]> _children;

    /// <param name="counter">The database's change counter at that moment.</param>
    public PublishedSnapshot(long counter, Dictionary<int, PublishedEntry> byId)
    {
        (Counter, _byId) = (counter, byId);
        _byKey = byId.Values.ToDictionary(e => e.Content.Key);
        _children = byId.Values.GroupBy(e => e.ParentId).ToDictionary(
            g => g.Key, g => g.Select(e => e.Content).OrderBy(c => c.SortOrder).ThenBy(c => c.Id).ToArray());
    }

    private PublishedSnapshot(long counter, PublishedSnapshot same) =>
        (Counter, _byId, _byKey, _children) = (counter, same._byId, same._byKey, same._children);

    public long Counter { get; }
    public IReadOnlyDictionary<int, PublishedEntry> ById => _byId;
    public IReadOnlyList<IPublishedContent> Roots => ChildrenOf(Constants.System.Root);

    /// <summary>The same content, known to be current at a later moment.</summary>
    public PublishedSnapshot At(long counter) => new(counter, this);

    public IPublishedContent? Find(Guid key) => _byKey.GetValueOrDefault(key)?.Content;
    public IPublishedContent? Find(int id) => _byId.GetValueOrDefault(id)?.Content;
    public PublishedEntry? Entry(Guid key) => _byKey.GetValueOrDefault(key);

    /// <summary>The published children, in their order.</summary>
    public IReadOnlyList<IPublishedContent> ChildrenOf(int id) => _children.GetValueOrDefault(id) ?? [];

    /// <summary>The published descendants, each before its own children.</summary>
    public IEnumerable<IPublishedContent> DescendantsOf(int id) =>
        ChildrenOf(id).SelectMany(child => DescendantsOf(child.Id).Prepend(child));
}

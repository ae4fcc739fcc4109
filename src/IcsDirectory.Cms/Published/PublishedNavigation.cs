using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Cms.Published;

/// <summary>The tree of what is published. Umbraco's own also knows drafts; the editors' pages ask IContentService for
/// those.</summary>
internal sealed class PublishedNavigation(PublishedStore store) : IDocumentNavigationQueryService
{
    public bool TryGetParentKey(Guid childKey, out Guid? parentKey)
    {
        var snapshot = store.Current;
        var entry = snapshot.Entry(childKey);
        parentKey = entry is null ? null : snapshot.Find(entry.ParentId)?.Key;
        return entry is not null;
    }

    public bool TryGetRootKeys(out IEnumerable<Guid> rootKeys)
    {
        rootKeys = Keys(store.Current.Roots, null);
        return true;
    }

    public bool TryGetRootKeysOfType(string contentTypeAlias, out IEnumerable<Guid> rootKeys)
    {
        rootKeys = Keys(store.Current.Roots, contentTypeAlias);
        return true;
    }

    public bool TryGetChildrenKeys(Guid parentKey, out IEnumerable<Guid> childrenKeys) =>
        Try(parentKey, (s, e) => s.ChildrenOf(e.Content.Id), null, out childrenKeys);

    public bool TryGetChildrenKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> childrenKeys) =>
        Try(parentKey, (s, e) => s.ChildrenOf(e.Content.Id), contentTypeAlias, out childrenKeys);

    public bool TryGetDescendantsKeys(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        Try(parentKey, (s, e) => s.DescendantsOf(e.Content.Id), null, out descendantsKeys);

    public bool TryGetDescendantsKeysOfType(
        Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> descendantsKeys) =>
        Try(parentKey, (s, e) => s.DescendantsOf(e.Content.Id), contentTypeAlias, out descendantsKeys);

    public bool TryGetAncestorsKeys(Guid childKey, out IEnumerable<Guid> ancestorsKeys) =>
        Try(childKey, Ancestors, null, out ancestorsKeys);

    public bool TryGetAncestorsKeysOfType(Guid parentKey, string contentTypeAlias, out IEnumerable<Guid> ancestorsKeys) =>
        Try(parentKey, Ancestors, contentTypeAlias, out ancestorsKeys);

    public bool TryGetSiblingsKeys(Guid key, out IEnumerable<Guid> siblingsKeys) =>
        Try(key, Siblings, null, out siblingsKeys);

    public bool TryGetSiblingsKeysOfType(Guid key, string contentTypeAlias, out IEnumerable<Guid> siblingsKeys) =>
        Try(key, Siblings, contentTypeAlias, out siblingsKeys);

    public bool TryGetLevel(Guid contentKey, [NotNullWhen(true)] out int? level)
    {
        level = store.Current.Entry(contentKey)?.Path.Count(c => c == ',');
        return level is not null;
    }

    // The recycle bin holds nothing that is published.
    public bool TryGetParentKeyInBin(Guid childKey, out Guid? parentKey)
    {
        parentKey = null;
        return false;
    }

    public bool TryGetChildrenKeysInBin(Guid parentKey, out IEnumerable<Guid> childrenKeys) => None(out childrenKeys);
    public bool TryGetDescendantsKeysInBin(Guid parentKey, out IEnumerable<Guid> descendantsKeys) =>
        None(out descendantsKeys);
    public bool TryGetAncestorsKeysInBin(Guid childKey, out IEnumerable<Guid> ancestorsKeys) => None(out ancestorsKeys);
    public bool TryGetSiblingsKeysInBin(Guid key, out IEnumerable<Guid> siblingsKeys) => None(out siblingsKeys);

    private static bool None(out IEnumerable<Guid> keys)
    {
        keys = [];
        return false;
    }

    private bool Try(
        Guid key,
        Func<PublishedSnapshot, PublishedEntry, IEnumerable<IPublishedContent>> related,
        string? alias,
        out IEnumerable<Guid> keys)
    {
        var snapshot = store.Current;
        var entry = snapshot.Entry(key);
        keys = entry is null ? [] : Keys(related(snapshot, entry), alias);
        return entry is not null;
    }

    /// <summary>From the parent up.</summary>
    private static IEnumerable<IPublishedContent> Ancestors(PublishedSnapshot snapshot, PublishedEntry entry)
    {
        var id = entry.ParentId;
        while (id != Constants.System.Root && snapshot.ById.TryGetValue(id, out var ancestor))
        {
            yield return ancestor.Content;
            id = ancestor.ParentId;
        }
    }

    private static IEnumerable<IPublishedContent> Siblings(PublishedSnapshot snapshot, PublishedEntry entry) =>
        snapshot.ChildrenOf(entry.ParentId).Where(s => s.Key != entry.Content.Key);

    private static Guid[] Keys(IEnumerable<IPublishedContent> documents, string? alias) =>
        [.. documents.Where(d => alias is null || d.ContentType.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)).Select(d => d.Key)];
}

using IcsDirectory.Cms.Data;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Cms.Published;

/// <summary>What is published, from memory; a preview is read from the database.</summary>
internal sealed class PublishedCache(PublishedStore store, PublishedLoader loader, ContentDatabase database)
    : IPublishedContentCache, IPublishedContentStatusFilteringService
{
    public IPublishedContent? GetById(int contentId) => store.Current.Find(contentId);
    public IPublishedContent? GetById(Guid contentId) => store.Current.Find(contentId);
    public IPublishedContent? GetById(bool preview, int contentId) =>
        preview ? Preview(contentId, null) : GetById(contentId);
    public IPublishedContent? GetById(bool preview, Guid contentId) =>
        preview ? Preview(null, contentId) : GetById(contentId);
    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? false, id));
    public Task<IPublishedContent?> GetByIdAsync(Guid key, bool? preview = null) =>
        Task.FromResult(GetById(preview ?? false, key));

    public IEnumerable<IPublishedContent> FilterAvailable(IEnumerable<Guid> candidateKeys, string? culture)
    {
        var snapshot = store.Current;
        return [.. candidateKeys.Select(snapshot.Find).OfType<IPublishedContent>()];
    }

    private IPublishedContent? Preview(int? id, Guid? key)
    {
        using var connection = database.Open();
        using var db = ContentDatabase.Context(connection, null);
        return loader.Preview(db, id, key);
    }
}

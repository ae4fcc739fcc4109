using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Import;

/// <summary>The documents that are there before an import, by type and slug.</summary>
internal sealed class ExistingContent
{
    private readonly Dictionary<(string Type, string Slug), IContent> _documents;

    private ExistingContent(IEnumerable<IContent> documents) =>
        _documents = documents.GroupBy(d => (d.ContentType.Alias, SlugOf(d))).ToDictionary(g => g.Key, g => g.First());

    public static ExistingContent Load(IContentService contents) =>
        new(contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(d => !d.Trashed));

    public IContent? Find(string type, string slug) => _documents.GetValueOrDefault((type, slug));

    public IEnumerable<(string Slug, IContent Content)> OfType(string type) =>
        _documents.Where(d => d.Key.Type == type).Select(d => (d.Key.Slug, d.Value));

    /// <summary>Settings have no address; there is one of them.</summary>
    private static string SlugOf(IContent document) => document.HasProperty("slug") ? document.GetValue<string>("slug") ?? "" : document.ContentType.Alias;
}

using IcsDirectory.Content.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Content;

/// <summary>Finds the documents behind what the register shows.</summary>
public sealed class PublishedDocuments(IPublishedContentCache published, IDocumentNavigationQueryService tree)
{
    public IPublishedContent? System(string slug) => All.OfType<SystemDocument>().FirstOrDefault(document => document.Slug == slug);

    /// <summary>The page below which all sources stand.</summary>
    public IPublishedContent? SourcesPage => All.OfType<PageDocument>().FirstOrDefault(document => document.Slug == "sources");

    public SourceDocument? Source(Guid key) => published.GetById(key) as SourceDocument;

    private IEnumerable<IPublishedContent> All
    {
        get
        {
            tree.TryGetRootKeys(out var roots);
            foreach (var root in roots)
            {
                tree.TryGetDescendantsKeys(root, out var below);
                foreach (var document in below.Prepend(root).Select(key => published.GetById(key)).OfType<IPublishedContent>())
                {
                    yield return document;
                }
            }
        }
    }
}

using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Content;

/// <summary>All that is published now, each document before those below it.</summary>
public sealed class ListPublishedDocuments(IPublishedContentCache published, IDocumentNavigationQueryService tree)
{
    public IReadOnlyList<IPublishedContent> Run() => [.. Documents()];

    private IEnumerable<IPublishedContent> Documents()
    {
        tree.TryGetRootKeys(out var roots);
        foreach (var root in roots)
        {
            tree.TryGetDescendantsKeys(root, out var below);
            foreach (var key in below.Prepend(root))
            {
                if (published.GetById(key) is { } document)
                {
                    yield return document;
                }
            }
        }
    }
}

using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Published;

/// <summary>The values of a copy, saved or not, as they would be shown if they were published now. What they refer to is read as
/// it is published.</summary>
public sealed class ReadDraft
{
    private readonly PublishedLoader _loader;

    internal ReadDraft(PublishedLoader loader) => _loader = loader;

    public IPublishedContent Run(IContent content) => _loader.Draft(content);
}

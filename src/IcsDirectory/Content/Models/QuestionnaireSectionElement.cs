using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("questionnaireSection")]
public sealed class QuestionnaireSectionElement : PublishedElementModel
{
    private readonly IPublishedValueFallback _fallback;

    public QuestionnaireSectionElement(IPublishedElement content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string SectionId => this.Value<string>(_fallback, "sectionId") ?? "";

    public string Title => this.Value<string>(_fallback, "title") ?? "";

    public string Help => this.Value<string>(_fallback, "help") ?? "";
}

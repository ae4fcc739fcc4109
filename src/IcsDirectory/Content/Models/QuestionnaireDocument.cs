using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("questionnaire")]
public sealed class QuestionnaireDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public QuestionnaireDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public BlockListModel Questions => this.Value<BlockListModel>(_fallback, "questions") ?? BlockListModel.Empty;
}

using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("settings")]
public sealed class SettingsDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public SettingsDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string ContactMailbox => this.Value<string>(_fallback, "contactMailbox") ?? "";

    public BlockListModel NationalFacts => this.Value<BlockListModel>(_fallback, "nationalFacts") ?? BlockListModel.Empty;
}

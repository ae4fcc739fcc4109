using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("body")]
public sealed class BodyDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public BodyDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Kind => this.Value<string>(_fallback, "kind") ?? "";

    public string OdsCode => this.Value<string>(_fallback, "odsCode") ?? "";

    public string OnsCode => this.Value<string>(_fallback, "onsCode") ?? "";

    public DateTime OpensOn => this.Value<DateTime>(_fallback, "opensOn");

    public DateTime ClosesOn => this.Value<DateTime>(_fallback, "closesOn");

    public string Website => this.Value<string>(_fallback, "website") ?? "";

    public string WebsiteNote => this.Value<string>(_fallback, "websiteNote") ?? "";

    public BlockListModel Aliases => this.Value<BlockListModel>(_fallback, "aliases") ?? BlockListModel.Empty;

    public IPublishedContent? ListedIn => this.Value<IPublishedContent>(_fallback, "listedIn");

    public int ListedInYear => this.Value<int>(_fallback, "listedInYear");

    public IPublishedContent? Source => this.Value<IPublishedContent>(_fallback, "source");

    public string Confidence => this.Value<string>(_fallback, "confidence") ?? "";
}

using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("page")]
public sealed class PageDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public PageDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Description => this.Value<string>(_fallback, "description") ?? "";

    public IHtmlEncodedString? Body => this.Value<IHtmlEncodedString>(_fallback, "body");

    public DateTime ReviewedOn => this.Value<DateTime>(_fallback, "reviewedOn");
}

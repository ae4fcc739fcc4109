using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("source")]
public sealed class SourceDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public SourceDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Publisher => this.Value<string>(_fallback, "publisher") ?? "";

    public string Url => this.Value<string>(_fallback, "url") ?? "";

    public string PublishedOn => this.Value<string>(_fallback, "publishedOn") ?? "";

    public string PublishedPrecision => this.Value<string>(_fallback, "publishedPrecision") ?? "";

    public bool CheckedLive => this.Value<bool>(_fallback, "checkedLive");
}

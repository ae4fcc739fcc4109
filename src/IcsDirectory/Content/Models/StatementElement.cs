using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("statement")]
public sealed class StatementElement : PublishedElementModel
{
    private readonly IPublishedValueFallback _fallback;

    public StatementElement(IPublishedElement content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Property => this.Value<string>(_fallback, "property") ?? "";

    public string Code => this.Value<string>(_fallback, "code") ?? "";

    public string Value => this.Value<string>(_fallback, "value") ?? "";

    public string Stage => this.Value<string>(_fallback, "stage") ?? "";

    public string Scope => this.Value<string>(_fallback, "scope") ?? "";

    public IPublishedContent? Source => this.Value<IPublishedContent>(_fallback, "source");

    public string Quote => this.Value<string>(_fallback, "quote") ?? "";

    public string Page => this.Value<string>(_fallback, "page") ?? "";

    public string EffectiveOn => this.Value<string>(_fallback, "effectiveOn") ?? "";

    public string EffectivePrecision => this.Value<string>(_fallback, "effectivePrecision") ?? "";

    public string EndsOn => this.Value<string>(_fallback, "endsOn") ?? "";

    public string Confidence => this.Value<string>(_fallback, "confidence") ?? "";

    public string Caveat => this.Value<string>(_fallback, "caveat") ?? "";

    public DateTime RecordedAt => this.Value<DateTime>(_fallback, "recordedAt");

    public DateTime EndRecordedAt => this.Value<DateTime>(_fallback, "endRecordedAt");

    public DateTime WithdrawnAt => this.Value<DateTime>(_fallback, "withdrawnAt");
}

using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("event")]
public sealed class EventDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public EventDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Kind => this.Value<string>(_fallback, "kind") ?? "";

    public string Stage => this.Value<string>(_fallback, "stage") ?? "";

    public string EffectiveOn => this.Value<string>(_fallback, "effectiveOn") ?? "";

    public string EffectivePrecision => this.Value<string>(_fallback, "effectivePrecision") ?? "";

    public string Summary => this.Value<string>(_fallback, "summary") ?? "";

    public IEnumerable<IPublishedContent> Predecessors => this.Value<IEnumerable<IPublishedContent>>(_fallback, "predecessors") ?? [];

    public IEnumerable<IPublishedContent> PartPredecessors => this.Value<IEnumerable<IPublishedContent>>(_fallback, "partPredecessors") ?? [];

    public IEnumerable<IPublishedContent> Successors => this.Value<IEnumerable<IPublishedContent>>(_fallback, "successors") ?? [];

    public IEnumerable<IPublishedContent> Members => this.Value<IEnumerable<IPublishedContent>>(_fallback, "members") ?? [];

    public IPublishedContent? Source => this.Value<IPublishedContent>(_fallback, "source");

    public string Quote => this.Value<string>(_fallback, "quote") ?? "";

    public string Confidence => this.Value<string>(_fallback, "confidence") ?? "";

    public string Caveat => this.Value<string>(_fallback, "caveat") ?? "";

    public DateTime RecordedAt => this.Value<DateTime>(_fallback, "recordedAt");
}

using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("figure")]
public sealed class FigureElement : PublishedElementModel
{
    private readonly IPublishedValueFallback _fallback;

    public FigureElement(IPublishedElement content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string FigureId => this.Value<string>(_fallback, "figureId") ?? "";

    public string Label => this.Value<string>(_fallback, "label") ?? "";

    public int Numerator => this.Value<int>(_fallback, "numerator");

    public int Denominator => this.Value<int>(_fallback, "denominator");

    public string Definition => this.Value<string>(_fallback, "definition") ?? "";

    public string Basis => this.Value<string>(_fallback, "basis") ?? "";

    public string Quote => this.Value<string>(_fallback, "quote") ?? "";

    public string Caveat => this.Value<string>(_fallback, "caveat") ?? "";
}

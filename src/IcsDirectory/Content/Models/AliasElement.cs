using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("alias")]
public sealed class AliasElement : PublishedElementModel
{
    private readonly IPublishedValueFallback _fallback;

    public AliasElement(IPublishedElement content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Name => this.Value<string>(_fallback, "name") ?? "";

    public string Kind => this.Value<string>(_fallback, "kind") ?? "";

    public string From => this.Value<string>(_fallback, "from") ?? "";

    public string Until => this.Value<string>(_fallback, "until") ?? "";

    public string Basis => this.Value<string>(_fallback, "basis") ?? "";
}

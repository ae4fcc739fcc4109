using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace IcsDirectory.Content.Models;

[PublishedModel("system")]
public sealed class SystemDocument : PublishedContentModel
{
    private readonly IPublishedValueFallback _fallback;

    public SystemDocument(IPublishedContent content, IPublishedValueFallback fallback)
        : base(content, fallback) => _fallback = fallback;

    public string Slug => this.Value<string>(_fallback, "slug") ?? "";

    public string Region => this.Value<string>(_fallback, "region") ?? "";

    public IPublishedContent? Board => this.Value<IPublishedContent>(_fallback, "board");

    public string Website => this.Value<string>(_fallback, "website") ?? "";

    public BlockListModel Aliases => this.Value<BlockListModel>(_fallback, "aliases") ?? BlockListModel.Empty;

    public IEnumerable<string> Places => this.Value<IEnumerable<string>>(_fallback, "places") ?? [];

    public int PopulationMid2020 => this.Value<int>(_fallback, "populationMid2020");

    public IEnumerable<IPublishedContent> Borders => this.Value<IEnumerable<IPublishedContent>>(_fallback, "borders") ?? [];

    public int TileRow => this.Value<int>(_fallback, "tileRow");

    public int TileColumn => this.Value<int>(_fallback, "tileColumn");

    public string Notes => this.Value<string>(_fallback, "notes") ?? "";

    public BlockListModel Statements => this.Value<BlockListModel>(_fallback, "statements") ?? BlockListModel.Empty;
}

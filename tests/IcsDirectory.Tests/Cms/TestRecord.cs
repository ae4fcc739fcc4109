using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;

namespace IcsDirectory.Tests.Cms;

[PublishedModel("record")]
public sealed class TestRecord(
    IPublishedContent content, IPublishedValueFallback fallback) : PublishedContentModel(content, fallback)
{
    public string? Code => Value<string>("code");
    public string? Summary => Value<string>("summary");
    public string? Region => Value<string>("region");
    public DateTime Reviewed => Value<DateTime>("reviewed");
    public int Population => Value<int>("population");
    public bool Active => Value<bool>("active");
    public IEnumerable<string> Lines => Value<IEnumerable<string>>("lines")!;
    public IHtmlEncodedString Body => Value<IHtmlEncodedString>("body")!;
    public IEnumerable<Link> Links => Value<IEnumerable<Link>>("links")!;
    public IPublishedContent? Related => Value<IPublishedContent>("related");
    public IEnumerable<IPublishedContent> Others => Value<IEnumerable<IPublishedContent>>("others")!;
    public BlockListModel Entries => Value<BlockListModel>("entries")!;

    private T? Value<T>(string alias) => (T?)GetProperty(alias)!.GetValue();
}

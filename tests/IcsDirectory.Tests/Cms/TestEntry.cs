using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Tests.Cms;

[PublishedModel("entry")]
public sealed class TestEntry(
    IPublishedElement content, IPublishedValueFallback fallback) : PublishedElementModel(content, fallback)
{
    public string? Title => Value<string>("title");
    public int Amount => Value<int>("amount");
    public DateTime On => Value<DateTime>("on");
    public string? Region => Value<string>("region");
    public bool Certain => Value<bool>("certain");
    public IPublishedContent? About => Value<IPublishedContent>("about");
    public IEnumerable<IPublishedContent> Also => Value<IEnumerable<IPublishedContent>>("also")!;

    private T? Value<T>(string alias) => (T?)GetProperty(alias)!.GetValue();
}

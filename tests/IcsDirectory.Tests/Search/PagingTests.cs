using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class PagingTests : IDisposable
{
    private readonly SearchIndex _index = SearchIndex.Build(Documents());

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("procurement", 1)]
    [InlineData("yorkshire", 2)]
    [InlineData("trust", 3)]
    [InlineData("n", 7)]
    public void Pages_are_a_partition_of_all_hits(string query, int size)
    {
        var all = _index.Find(query, null, 0, 100);
        var pages = Enumerable.Range(0, (all.Total / size) + 1).SelectMany(p => _index.Find(query, null, p * size, size).Hits);

        Assert.Equal(all.Hits.Select(h => h.Document), pages.Select(h => h.Document));
        Assert.Equal((all.Total, all.Total), (all.Hits.Count, all.Hits.Select(h => h.Document.Url).Distinct().Count()));
    }

    [Fact]
    public void Counts_of_kinds_are_those_that_each_kind_alone_has()
    {
        var all = _index.Find("bradford", null, 0, 100);

        Assert.Equal(all.Total, all.Kinds.Sum(k => k.Count));
        Assert.All(all.Kinds, k => Assert.Equal(k.Count, _index.Find("bradford", k.Kind, 0, 0).Total));
        Assert.All(all.Kinds, k => Assert.Equal(all.Kinds, _index.Find("bradford", k.Kind, 0, 0).Kinds));
    }

    [Fact]
    public void A_total_over_the_limit_is_said_to_be_capped_for_its_kind_only()
    {
        var pages = Enumerable.Range(0, 1_001).Select(i => new SearchDocument(SearchKind.Page, $"/{i}", $"Page {i:0000}", [], [], "common", null));
        using var index = SearchIndex.Build([.. pages, new(SearchKind.Source, "/s", "Source", [], [], "common", null)]);

        var results = index.Find("common", null, 0, 0);

        Assert.Equal([new(SearchKind.Source, 1, false), new(SearchKind.Page, 1_000, true)], results.Kinds);
        Assert.Equal((1_001, true), (results.Total, results.IsCapped));
        Assert.False(index.Find("common", SearchKind.Source, 0, 0).IsCapped);
    }

    [Fact]
    public void Exactly_as_many_as_the_limit_are_not_capped()
    {
        var pages = Enumerable.Range(0, 1_000).Select(i => new SearchDocument(SearchKind.Page, $"/{i}", $"Page {i}", [], [], "common", null));
        using var index = SearchIndex.Build(pages);

        Assert.Equal((1_000, false), (index.Find("common", null, 0, 0).Total, index.Find("common", null, 0, 0).IsCapped));
    }

    [Theory]
    [InlineData(-5, 3, 3)]
    [InlineData(0, -1, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    public void Any_page_can_be_asked_for(int skip, int take, int hits) =>
        Assert.Equal(hits, _index.Find("trust", null, skip, take).Hits.Count);
}

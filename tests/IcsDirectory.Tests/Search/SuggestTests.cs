using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class SuggestTests : IDisposable
{
    private readonly SearchIndex _index = SearchIndex.Build(Documents());

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_place_is_suggested_with_its_system() =>
        Assert.Equal(
            new Suggestion("Glossop", SearchKind.IntegratedCareSystem, "Derby and Derbyshire", "/systems/Derby-and-Derbyshire"),
            _index.Suggest("glo", 5)[0]);

    [Fact]
    public void A_split_place_is_suggested_once_for_each_system() =>
        Assert.Equal(
            [("Waverley", "Frimley"), ("Waverley", "Surrey Heartlands")],
            _index.Suggest("waverl", 5).Select(s => (s.Text, s.Title)));

    [Theory]
    [InlineData("humber coa", "Humber, Coast and Vale")]
    [InlineData("bns", "BNSSG")]
    [InlineData("E54000057", "E54000057")]
    [InlineData("Nottigh", "Nottingham")]
    [InlineData("teaching hull", "Hull University Teaching Hospitals NHS Trust")]
    public void What_is_suggested_is_the_name_that_fits(string typed, string text) =>
        Assert.Equal(text, _index.Suggest(typed, 5)[0].Text);

    [Fact]
    public void Statements_and_sources_are_not_suggested() => Assert.Empty(_index.Suggest("structure", 5));

    [Theory]
    [InlineData("", 5, 0)]
    [InlineData("trust", 2, 2)]
    [InlineData("trust", -1, 0)]
    public void There_are_never_more_than_asked_for(string typed, int limit, int count) =>
        Assert.Equal(count, _index.Suggest(typed, limit).Count);

    [Theory]
    [InlineData("clch")]
    [InlineData("a")]
    public void Names_spelt_alike_are_not_offered_for_words_that_are_found_as_typed(string typed)
    {
        using var index = SearchIndex.Build(
            [new(SearchKind.Body, "/1", "Colchester", [], [], "", null), new(SearchKind.Statement, "/2", "Host", [], [], "a CLCH-hosted hub", null)]);

        Assert.Empty(index.Suggest(typed, 5));
        Assert.Equal("Colchester", index.Suggest("clchester", 5)[0].Text);
    }
}

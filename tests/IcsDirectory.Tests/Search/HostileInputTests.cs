using FsCheck;
using FsCheck.Fluent;
using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class HostileInputTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "hull", "York", "\"", "'", "*", "^", ":", "-", "(", ")", "{", "}", "+", "AND", "OR", "NOT", "NEAR(", " ", "\0", "\uD800", "\uDC00",
        "\uFFFF", "😀", "\u202E", "\u0301", "&", "ﬁ", "İ", "ß", "王", "𝒜", "head:", "words :", "--", ";", "\r\n", "%", "_", "\\", "E540",
    ];

    private readonly SearchIndex _index = SearchIndex.Build(Documents());

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("\uD800 \uDC00")]
    [InlineData("\"")]
    [InlineData("* ^ : - \" ( )")]
    [InlineData("😀😀😀")]
    public void A_query_without_words_finds_nothing_and_says_nothing(string? query)
    {
        var results = _index.Find(query, null, 0, 10);

        Assert.Equal(("", 0, 0), (results.Query, results.Total, results.Suggestions.Count));
        Assert.Empty(_index.Suggest(query, 10));
    }

    [Theory]
    [InlineData("\"hull\"")]
    [InlineData("hull*")]
    [InlineData("head:hull")]
    [InlineData("^hull")]
    [InlineData("NEAR(hull)")]
    [InlineData("hull OR")]
    [InlineData("hu\0ll hull")]
    [InlineData("\u202Ehull")]
    [InlineData("hull\uD800")]
    public void Operators_and_signs_mean_nothing(string query) =>
        Assert.Equal("Humber and North Yorkshire", Titles(_index.Find(query, null, 0, 10)).FirstOrDefault());

    [Fact]
    public void Only_the_start_of_a_very_long_query_is_read()
    {
        var results = _index.Find("hull " + new string('x', 10_000), null, 0, 10);

        Assert.Equal("Humber and North Yorkshire", Titles(results)[0]);
        Assert.True(results.Query.Length <= 200);
    }

    [Fact]
    public void Any_string_can_be_searched_for() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), query => Check(query)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mixture_of_operators_and_odd_characters_can_be_searched_for()
    {
        var queries = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();
        Prop.ForAll(queries, query => Check(query)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_can_be_indexed_and_its_runs_give_it_back()
    {
        var texts = Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();
        Prop.ForAll(texts, text =>
        {
            using var index = SearchIndex.Build([new(SearchKind.Page, "/", text, [SearchName.Also(text)], [new(text, true, text)], text, text)]);
            var hits = index.Find("hull york", null, 0, 1).Hits.Concat(index.Find(text, null, 0, 1).Hits);
            return hits.All(h => string.Concat(h.Title.Select(r => r.Text)) == text);
        }).QuickCheckThrowOnFailure();
    }

    private bool Check(string? query)
    {
        var results = _index.Find(query, null, 0, 3);
        return _index.Suggest(query, 3).Count <= 3
            && results.Hits.Count <= Math.Min(3, results.Total)
            && results.Hits.All(h => string.Concat(h.Title.Select(r => r.Text)) == h.Document.Title);
    }
}

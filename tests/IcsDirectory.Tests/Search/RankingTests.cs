using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class RankingTests : IDisposable
{
    private readonly SearchIndex _index = SearchIndex.Build(Documents());

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("QOP", "Greater Manchester")]
    [InlineData("e54000057", "Greater Manchester")]
    [InlineData("r0a", "Manchester University NHS Foundation Trust")]
    [InlineData("ICB QOQ", "Humber and North Yorkshire")]
    [InlineData("HNY", "Humber and North Yorkshire")]
    [InlineData("bnssg", "Bristol, North Somerset and South Gloucestershire")]
    [InlineData("Humber, Coast and Vale", "Humber and North Yorkshire")]
    [InlineData("NHS Greater Manchester Integrated Care Board", "Greater Manchester")]
    [InlineData("Derbyshire ICS", "Derby and Derbyshire")]
    [InlineData("Hull", "Humber and North Yorkshire")]
    [InlineData("Bradford", "West Yorkshire")]
    [InlineData("Glossop", "Derby and Derbyshire")]
    [InlineData("manchester", "Greater Manchester")]
    [InlineData("King's Lynn", "Norfolk and Waveney")]
    [InlineData("Kings Lynn", "Norfolk and Waveney")]
    [InlineData("KING’S LYNN", "Norfolk and Waveney")]
    [InlineData("St Helens", "Cheshire and Merseyside")]
    [InlineData("st. helens", "Cheshire and Merseyside")]
    [InlineData("Cheshire & Merseyside", "Cheshire and Merseyside")]
    [InlineData("c&m", "Cheshire and Merseyside")]
    [InlineData("Stoke on Trent", "Staffordshire and Stoke-on-Trent")]
    [InlineData("stoke-on-trent", "Staffordshire and Stoke-on-Trent")]
    [InlineData("Shröpshire", "Shropshire, Telford and Wrekin")]
    [InlineData("Man\u00ADchester", "Greater Manchester")]
    [InlineData("leeds teach", "Leeds Teaching Hospitals NHS Trust")]
    [InlineData("lee", "West Yorkshire")]
    [InlineData("Yorkshire", "Humber and North Yorkshire")]
    [InlineData("Bentham", "Lancashire and South Cumbria")]
    [InlineData("procurement lead Manchester", "Greater Manchester")]
    public void The_first_hit_is_the_one_that_a_supplier_means(string query, string title) =>
        Assert.Equal(title, Titles(_index.Find(query, null, 0, 10)).FirstOrDefault());

    [Fact]
    public void A_places_own_system_comes_before_trusts_named_after_it_and_those_before_texts() =>
        Assert.Equal(
            ["West Yorkshire", "Bradford District Care NHS Foundation Trust", "Bradford Teaching Hospitals NHS Foundation Trust", "About"],
            Titles(_index.Find("Bradford", null, 0, 10)));

    [Theory]
    [InlineData("Craven", "Lancashire and South Cumbria", "West Yorkshire")]
    [InlineData("Hart", "Frimley", "Hampshire and Isle of Wight")]
    [InlineData("Waverley", "Frimley", "Surrey Heartlands")]
    [InlineData("North Hertfordshire", "Cambridgeshire and Peterborough", "Hertfordshire and West Essex")]
    [InlineData("Surrey Heath", "Frimley", "Surrey Heartlands")]
    public void A_split_place_shows_all_its_systems_first_and_says_so(string place, string one, string other)
    {
        var hits = _index.Find(place, null, 0, 10).Hits;

        Assert.Equal([one, other], hits.Take(2).Select(h => h.Document.Title));
        Assert.All(hits.Take(2), h => Assert.Equal($"Covers part of {place}, which is split between 2 systems", h.Reason.Sentence));
    }

    [Fact]
    public void A_system_that_leaves_a_place_out_is_not_found_by_it() =>
        Assert.DoesNotContain("Humber and North Yorkshire", Titles(_index.Find("Craven", null, 0, 10)));

    [Fact]
    public void A_system_named_after_a_split_place_comes_first_among_its_systems() =>
        Assert.Equal(
            ["Humber and North Yorkshire", "Lancashire and South Cumbria", "West Yorkshire"],
            Titles(_index.Find("North Yorkshire", null, 0, 3)));

    [Theory]
    [InlineData("QOP", "Code: QOP")]
    [InlineData("HNY", "Abbreviation: HNY")]
    [InlineData("humber coast vale", "Former name: Humber, Coast and Vale")]
    [InlineData("Hull", "Covers Hull")]
    [InlineData("Newport", "Covers Newport (Isle of Wight)")]
    [InlineData("West Yorkshire", null)]
    public void A_hit_says_why_it_was_found(string query, string? sentence) =>
        Assert.Equal(sentence, _index.Find(query, null, 0, 1).Hits[0].Reason.Sentence);

    [Fact]
    public void Equal_hits_are_ordered_by_kind_then_title_then_address()
    {
        SearchDocument Make(SearchKind kind, string title, string url) => new(kind, url, title, [], [], "same", null);
        SearchDocument[] ordered =
        [
            Make(SearchKind.IntegratedCareSystem, "b", "/1"), Make(SearchKind.Body, "a", "/2"), Make(SearchKind.Statement, "a", "/1"),
            Make(SearchKind.Statement, "a", "/2"), Make(SearchKind.Statement, "b", "/0"), Make(SearchKind.Page, "a", "/0"),
        ];
        using var index = SearchIndex.Build(ordered.Reverse());

        Assert.Equal(ordered, index.Find("same", null, 0, 10).Hits.Select(h => h.Document));
    }
}

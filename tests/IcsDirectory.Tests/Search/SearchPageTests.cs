using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Search;

[Collection(nameof(SiteTests))]
public sealed class SearchPageTests(DirectorySite site)
{
    private sealed record Offer(string Title, string Url, string Context);

    [Theory]
    [InlineData("Hull", "Humber and North Yorkshire")]
    [InlineData("QOP", "Greater Manchester")]
    [InlineData("E54000057", "Greater Manchester")]
    [InlineData("BNSSG", "Bristol, North Somerset and South Gloucestershire")]
    [InlineData("Humber, Coast and Vale", "Humber and North Yorkshire")]
    [InlineData("Nottigham", "Nottingham and Nottinghamshire")]
    [InlineData("manchestr", "Greater Manchester")]
    [InlineData("Glossop", "Derby and Derbyshire")]
    [InlineData("clch", "Central London Community Healthcare NHS Trust")]
    [InlineData("UHNM", "University Hospitals of North Midlands NHS Trust")]
    public async Task What_is_meant_comes_first(string words, string title) =>
        Assert.Equal(title, Titles(await SearchAsync(words)).First());

    [Fact]
    public async Task A_split_place_shows_all_its_systems_and_says_so()
    {
        var page = await SearchAsync("Craven");

        Assert.Superset(new HashSet<string> { "West Yorkshire", "Lancashire and South Cumbria" }, Titles(page).Take(3).ToHashSet());
        Assert.Contains("split between", page.QuerySelector(".app-results")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trust_says_where_it_was_listed() =>
        Assert.Contains("listed in Humber and North Yorkshire in 2021", (await SearchAsync("Hull University Teaching Hospitals")).QuerySelector(".app-results")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_correction_is_said_and_matches_are_marked()
    {
        var page = await SearchAsync("procurment");

        Assert.Contains("Showing results for procurement", Words(page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("mark.app-match"));
    }

    [Fact]
    public async Task A_kind_narrows_the_list_and_the_counts_stay()
    {
        var all = await SearchAsync("procurement");
        var sources = await site.GetPageAsync("/search?q=procurement&kind=source");

        Assert.All(sources.QuerySelectorAll(".app-results .app-tag"), tag => Assert.Equal("Source", tag.TextContent));
        Assert.Equal(Kinds(all), Kinds(sources));
    }

    [Fact]
    public async Task Pages_part_the_whole()
    {
        var first = await SearchAsync("procurement");
        var second = await site.GetPageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Empty(Links(first).Intersect(Links(second)));
        Assert.Equal("21", second.QuerySelector("ol.app-results")!.GetAttribute("start"));
    }

    [Fact]
    public async Task Past_the_last_page_is_the_last_page()
    {
        var page = await site.GetPageAsync("/search?q=hull&page=2000000000");
        Assert.NotEmpty(Titles(page));
    }

    [Fact]
    public async Task Nothing_found_leads_on()
    {
        var page = await SearchAsync("qqqzzz");

        Assert.Contains("Nothing found for “qqqzzz”", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/systems']"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" OR 1=1 NEAR(*)")]
    [InlineData("\u200f💥 *")]
    public async Task Hostile_words_are_only_words(string words)
    {
        var page = await SearchAsync(words);
        using var offers = await site.GetAsync($"/search/suggest?q={Uri.EscapeDataString(words)}");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Equal(HttpStatusCode.OK, offers.StatusCode);
    }

    [Fact]
    public async Task A_single_letter_is_asked_to_be_more()
    {
        var page = await SearchAsync("a");

        Assert.Contains("Type more letters", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/systems']"));
    }

    [Fact]
    public async Task Suggestions_are_a_short_list_with_addresses()
    {
        using var answer = await site.GetAsync("/search/suggest?q=man");
        var offers = (await answer.Content.ReadFromJsonAsync<List<Offer>>())!;

        Assert.InRange(offers.Count, 1, 8);
        Assert.All(offers, offer => Assert.StartsWith("/", offer.Url, StringComparison.Ordinal));
        Assert.Contains(offers, offer => offer.Url == "/systems/greater-manchester");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    private Task<IDocument> SearchAsync(string words) => site.GetPageAsync($"/search?q={Uri.EscapeDataString(words)}");

    private static IEnumerable<string> Titles(IDocument page) => page.QuerySelectorAll(".app-results__title").Select(Words);

    private static IEnumerable<string?> Links(IDocument page) => page.QuerySelectorAll(".app-results__title a").Select(link => link.GetAttribute("href"));

    private static string Kinds(IDocument page) => Words(page.QuerySelector("nav[aria-label='Kinds of results']")!);

    private static string Words(INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using IcsDirectory.Search;
using static IcsDirectory.Tests.Search.SearchFixture;

namespace IcsDirectory.Tests.Search;

public sealed class MatchingTests : IDisposable
{
    private readonly SearchIndex _index = SearchIndex.Build(Documents());

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("manchestr", "manchester", "Greater Manchester")]
    [InlineData("Nottigham", "nottingham", "Nottingham and Nottinghamshire")]
    [InlineData("Shropshre", "shropshire", "Shropshire, Telford and Wrekin")]
    [InlineData("Bristl", "bristol", "Bristol, North Somerset and South Gloucestershire")]
    [InlineData("nanchester", "manchester", "Greater Manchester")]
    [InlineData("Liverpol", "liverpool", "Cheshire and Merseyside")]
    [InlineData("balckpool", "blackpool", "Lancashire and South Cumbria")]
    [InlineData("manhces", "manchester", "Greater Manchester")]
    public void A_misspelt_word_or_beginning_is_corrected_and_the_correction_said(string typed, string corrected, string title)
    {
        var results = _index.Find(typed, null, 0, 10);

        Assert.Equal(title, Titles(results)[0]);
        Assert.Equal(corrected, results.Corrected?.Query);
        Assert.Equal([new WordCorrection(typed, corrected)], results.Corrected?.Words);
    }

    [Theory]
    [InlineData("E54000099")]
    [InlineData("R0Z9")]
    [InlineData("hxl")]
    public void Codes_and_short_words_are_never_guessed_at(string query) =>
        Assert.Equal((0, null), (_index.Find(query, null, 0, 10).Total, _index.Find(query, null, 0, 10).Corrected));

    [Theory]
    [InlineData("wales", null)]
    [InlineData("adles", "dales")]
    [InlineData("dalse", "dales")]
    public void The_first_letter_of_a_short_word_is_right_or_swapped(string typed, string? corrected)
    {
        using var index = SearchIndex.Build([new(SearchKind.Page, "/", "Dales", [], [], "", null)]);
        Assert.Equal(corrected, index.Find(typed, null, 0, 1).Corrected?.Query);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("AND")]
    [InlineData("NEAR(")]
    [InlineData("h of the t")]
    public void Letters_and_joining_words_alone_ask_for_more(string query)
    {
        var results = _index.Find(query, null, 0, 10);
        Assert.Equal((0, true), (results.Total, results.NeedsMoreLetters));
    }

    [Theory]
    [InlineData("c&m")]
    [InlineData("N & W")]
    public void Single_letters_that_are_a_whole_name_are_looked_for(string query) => Assert.NotEmpty(_index.Find(query, null, 0, 10).Hits);

    [Fact]
    public void All_words_are_needed_when_some_document_has_them()
    {
        var results = _index.Find("procurement provider", null, 0, 10);

        Assert.Equal(["Structure in Lancashire and South Cumbria"], Titles(results));
        Assert.Empty(results.LeftOut);
    }

    [Fact]
    public void Words_that_do_not_go_with_the_others_are_left_out_and_named()
    {
        var results = _index.Find("stents Hull federation", null, 0, 10);

        Assert.Equal("Humber and North Yorkshire", Titles(results)[0]);
        Assert.Equal(["stents", "federation"], results.LeftOut);
    }

    [Fact]
    public void Noise_words_count_only_when_nothing_else_is_asked()
    {
        Assert.Equal(Titles(_index.Find("Hull", null, 0, 9)), Titles(_index.Find("the NHS in Hull ICB", null, 0, 9)));
        Assert.Equal(23, _index.Find("NHS", null, 0, 0).Total);
    }

    [Theory]
    [InlineData("Hul", 3)]
    [InlineData("hu", 4)]
    [InlineData("tru ches", 0)]
    [InlineData("man un", 1)]
    [InlineData("ma university", 0)]
    public void The_last_word_and_longer_ones_stand_for_words_that_start_so(string query, int total)
    {
        var results = _index.Find(query, null, 0, 10);

        Assert.Equal(total, results.LeftOut.Count > 0 ? 0 : results.Total);
    }

    [Fact]
    public void Titles_and_texts_are_cut_into_runs_that_match_and_runs_that_do_not()
    {
        var hit = _index.Find("federation manchester", null, 0, 10).Hits.Single(h => h.Document.Kind == SearchKind.Statement);

        Assert.Equal("Structure in Greater [Manchester]", Marked(hit.Title));
        Assert.Equal("provider [federation]: trust teams work together with a small central team", Marked(hit.Snippet));
    }

    [Theory]
    [InlineData("trust's café", "cafe", "trust's [café]")]
    [InlineData("the Trust’s plan", "trusts", "the [Trust’s] plan")]
    [InlineData("cafe\u0301 royal", "cafe", "[cafe\u0301] royal")]
    [InlineData("<b>hull</b>", "hull", "<b>[hull]</b>")]
    public void Runs_keep_the_text_as_it_was_written(string text, string query, string marked)
    {
        using var index = SearchIndex.Build([new(SearchKind.Page, "/", "Title", [], [], text, null)]);

        Assert.Equal(marked, Marked(index.Find(query, null, 0, 1).Hits[0].Snippet));
    }

    [Fact]
    public void A_snippet_is_the_passage_with_the_most_words()
    {
        var filler = string.Concat(Enumerable.Repeat("nothing to see here ", 40));
        using var index = SearchIndex.Build(
            [new(SearchKind.Page, "/", "Title", [], [], $"hub first. {filler}the hub and spoke model. {filler}", null)]);

        var snippet = Marked(index.Find("hub spoke", null, 0, 1).Hits[0].Snippet);

        Assert.Contains("the [hub] and [spoke] model.", snippet, StringComparison.Ordinal);
        Assert.StartsWith("…", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 100, 210);
    }

    [Fact]
    public void Nothing_found_brings_the_nearest_names_and_places()
    {
        using var index = SearchIndex.Build(Documents().Where(d => d.Kind == SearchKind.IntegratedCareSystem));

        var results = index.Find("Blckpl", null, 0, 10);

        Assert.Equal(0, results.Total);
        Assert.Equal("Blackpool", results.Suggestions[0].Text);
    }
}

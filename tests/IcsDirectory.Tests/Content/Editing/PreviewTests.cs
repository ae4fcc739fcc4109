using System.Net;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>A draft on the real page, for its editor alone.</summary>
public sealed class PreviewTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task The_draft_is_shown_on_the_real_page_and_nobody_else_sees_it()
    {
        var system = desk.Find("system", "devon");
        var before = (await desk.Site.GetPageAsync("/systems/devon")).QuerySelector("main")!.TextContent;
        using var saved = await (await desk.OpenAsync(system)).Set("Blocks.statements[0].value", "A draft of a statement.").SendAsync("preview");
        Assert.Equal($"{Desk.Address(system)}/preview", saved.Headers.Location!.ToString());

        using var answer = await desk.Editor.GetAsync(saved.Headers.Location!.ToString());
        var page = await DirectorySite.DocumentOfAsync(answer);
        Assert.StartsWith("Procurement in Devon", page.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("A draft of a statement.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Preview.", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Null(answer.Headers.ETag);

        var after = await desk.Site.GetPageAsync("/systems/devon");
        Assert.Equal(before, after.QuerySelector("main")!.TextContent);
        Assert.Null(after.QuerySelector("[role=note]"));
    }

    [Theory]
    [InlineData("system", "somerset")]
    [InlineData("body", "rwv")]
    [InlineData("source", "waste-pipeline-notice-2026")]
    [InlineData("event", "2026-04-01-essex")]
    [InlineData("surveyRound", "2022-05-hsj")]
    [InlineData("page", "methodology")]
    [InlineData("settings", "")]
    public async Task Every_type_that_has_a_page_is_previewed(string type, string slug)
    {
        using var answer = await desk.Editor.GetAsync($"{Desk.Address(desk.Find(type, slug))}/preview");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await DirectorySite.DocumentOfAsync(answer)).QuerySelector("[role=note]"));
    }

    [Fact]
    public async Task A_draft_that_was_never_published_is_previewed_too()
    {
        using var created = await (await HtmlForm.OpenAsync(desk.Editor, "/editor/content/create")).Set("Type", "page").Set("Name", "Brand new").Set("Slug", "brand-new").SendAsync();
        var page = desk.Find("page", "brand-new");
        using var saved = await (await desk.OpenAsync(page)).Set("Fields.body", "Not yet published.").Set("Fields.description", "About it.").SendAsync("preview");
        using var answer = await desk.Editor.GetAsync($"{Desk.Address(page)}/preview");
        Assert.Contains("Not yet published.", (await DirectorySite.DocumentOfAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Site.GetAsync("/brand-new")).StatusCode);
    }

    [Fact]
    public async Task A_draft_that_the_register_could_not_read_says_why()
    {
        var system = desk.Find("system", "dorset");
        using var saved = await (await desk.OpenAsync(system)).Set("Fields.region", "").SendAsync("save");
        using var answer = await desk.Editor.GetAsync($"{Desk.Address(system)}/preview");
        Assert.Contains("Choose a region", (await DirectorySite.DocumentOfAsync(answer)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_get_the_published_page_while_previews_run()
    {
        var system = desk.Find("system", "cornwall-and-the-isles-of-scilly");
        using var saved = await (await desk.OpenAsync(system)).Set("Name", "Never to be seen").SendAsync("save");
        var previews = Enumerable.Range(0, 20).Select(_ => desk.Editor.GetStringAsync($"{Desk.Address(system)}/preview"));
        var pages = Enumerable.Range(0, 20).Select(i => desk.Site.Reader.GetStringAsync($"/systems/cornwall-and-the-isles-of-scilly?sent={i}"));
        var both = await Task.WhenAll(previews.Concat(pages));

        Assert.All(both.Take(20), page => Assert.Contains("Never to be seen", page, StringComparison.Ordinal));
        Assert.All(both.Skip(20), page => Assert.DoesNotContain("Never to be seen", page, StringComparison.Ordinal));
    }
}

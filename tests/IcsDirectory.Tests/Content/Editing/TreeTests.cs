using System.Net;
using IcsDirectory.Tests.Web;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>The tree: browse, search, create, copy, move, sort, and the recycle bin.</summary>
public sealed class TreeTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_level_is_opened_by_a_link_and_says_how_each_document_stands()
    {
        var root = await PageAsync("/editor/content");
        Assert.Contains("published", root.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var bodies = root.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Bodies");
        var below = await PageAsync(bodies.QuerySelector("td a")!.GetAttribute("href")!);

        Assert.Equal(50, below.QuerySelectorAll("tbody tr").Length);
        Assert.Contains(below.QuerySelectorAll("tbody td"), cell => cell.TextContent == "Published");
        Assert.Equal("/editor/content", below.QuerySelectorAll(".govuk-breadcrumbs__link")[1].GetAttribute("href"));
        var second = await PageAsync(below.QuerySelector("a[aria-label='Page 2']")!.GetAttribute("href")!);
        Assert.NotEqual(below.QuerySelector("tbody th")!.TextContent, second.QuerySelector("tbody th")!.TextContent);
    }

    [Theory]
    [InlineData("torbay", 1)]
    [InlineData("RWV", 1)]
    [InlineData("no such name", 0)]
    [InlineData("%", 0)]
    public async Task A_search_finds_by_name_and_by_address(string words, int least)
    {
        var found = await PageAsync($"/editor/content?q={Uri.EscapeDataString(words)}");
        var rows = found.QuerySelectorAll("tbody tr");
        Assert.True(least == 0 ? rows.Length == 0 : rows.Length >= least);
    }

    [Theory]
    [InlineData("/editor/content?parent=00000000-0000-0000-0000-000000000001")]
    [InlineData("/editor/content?parent=x")]
    [InlineData("/editor/content/sort?parent=00000000-0000-0000-0000-000000000001")]
    [InlineData("/editor/content/create?parent=00000000-0000-0000-0000-000000000001")]
    public async Task A_parent_that_is_not_there_is_not_found(string path)
    {
        using var answer = await desk.Editor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("system", "A name", "a-slug", "Type")]
    [InlineData("page", "", "a-slug", "Name")]
    [InlineData("page", "A name", "Not A Slug", "Slug")]
    [InlineData("page", "Two\nlines", "a-slug", "Name")]
    [InlineData("statement", "A name", "a-slug", "Type")]
    public async Task What_may_not_be_created_is_refused_beside_its_field(string type, string name, string slug, string field)
    {
        using var answer = await (await HtmlForm.OpenAsync(desk.Editor, "/editor/content/create")).Set("Type", type).Set("Name", name).Set("Slug", slug).SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = await HtmlForm.InAsync(desk.Editor, "/editor/content/create", answer);
        Assert.NotNull(form.Page.QuerySelector($"#{field}-error"));
        Assert.Equal(slug, form["Slug"]);
    }

    [Fact]
    public async Task A_copy_is_a_draft_without_an_address_and_with_blocks_of_its_own()
    {
        var devon = desk.Find("system", "devon");
        var parent = desk.Contents.GetParent(devon)!.Key.ToString();
        using var copied = await (await HtmlForm.OpenAsync(desk.Editor, $"{Desk.Address(devon)}/move")).Set("Parent", parent).SendAsync(null, $"{Desk.Address(devon)}/move?handler=Copy");
        await Desk.RedirectedAsync(copied);

        var copy = desk.Contents.GetById(Guid.Parse(copied.Headers.Location!.ToString().Split('/', '?')[3]))!;
        Assert.Equal(("Devon (1)", false, null), (copy.Name, copy.Published, copy.GetValue<string>("slug")));
        var statement = desk.Register.FindSystem("devon")!.Statements[0].Id;
        Assert.DoesNotContain(statement, copy.GetValue<string>("statements")!, StringComparison.Ordinal);
        Assert.Equal(devon.GetValue<string>("statements")!.Length, copy.GetValue<string>("statements")!.Length);
    }

    [Fact]
    public async Task A_document_moves_only_where_its_type_may_stand_and_keeps_its_address()
    {
        var (page, about) = (await desk.PublishedPageAsync("moving-page"), desk.Find("page", "about"));
        var address = $"{Desk.Address(page)}/move";
        var form = await HtmlForm.OpenAsync(desk.Editor, address);
        Assert.DoesNotContain(page.Key.ToString(), form.Page.QuerySelectorAll("option").Select(option => option.GetAttribute("value")));

        foreach (var wrong in new[] { page.Key, desk.Find("system", "devon").Key, Guid.Empty })
        {
            using var refused = await form.Set("Parent", wrong.ToString()).SendAsync(null, $"{address}?handler=Move");
            Assert.True(refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        }

        using var moved = await form.Set("Parent", about.Key.ToString()).SendAsync(null, $"{address}?handler=Move");
        await Desk.RedirectedAsync(moved);
        Assert.Equal(about.Id, desk.Contents.GetById(page.Key)!.ParentId);
        Assert.Equal(HttpStatusCode.OK, (await desk.Site.GetAsync("/moving-page")).StatusCode);
    }

    [Fact]
    public async Task Siblings_are_sorted_by_numbers()
    {
        var events = desk.Contents.GetById(desk.Find("event", "2026-04-01-essex").ParentId)!;
        var address = $"/editor/content/sort?parent={events.Key}";
        var form = await HtmlForm.OpenAsync(desk.Editor, address);
        var names = form.Names.Where(name => name.StartsWith("Places[", StringComparison.Ordinal)).ToList();
        using var wrong = await form.Set(names[0], "first").SendAsync(null, address);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using var sorted = await form.Set(names[0], "999").SendAsync(null, address);
        await Desk.RedirectedAsync(sorted);

        var after = await HtmlForm.OpenAsync(desk.Editor, address);
        Assert.Equal([.. names.Skip(1), names[0]], after.Names.Where(name => name.StartsWith("Places[", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_draft_goes_to_the_bin_comes_back_and_is_deleted_for_good()
    {
        using var created = await (await HtmlForm.OpenAsync(desk.Editor, "/editor/content/create")).Set("Type", "page").Set("Name", "Never published").Set("Slug", "never-published").SendAsync();
        var draft = desk.Find("page", "never-published");
        await BinAsync(draft);
        Assert.Contains("Never published", (await PageAsync("/editor/content/bin")).Body!.TextContent, StringComparison.Ordinal);

        using var restored = await (await HtmlForm.OpenAsync(desk.Editor, $"{Desk.Address(draft)}/move")).Set("Parent", "").SendAsync(null, $"{Desk.Address(draft)}/move?handler=Move");
        await Desk.RedirectedAsync(restored);
        Assert.False(desk.Contents.GetById(draft.Key)!.Trashed);
        using var notInBin = await desk.Editor.GetAsync($"{Desk.Address(draft)}/delete");
        Assert.Equal(HttpStatusCode.NotFound, notInBin.StatusCode);

        await BinAsync(draft);
        using var deleted = await (await HtmlForm.OpenAsync(desk.Editor, $"{Desk.Address(draft)}/delete")).SendAsync();
        await Desk.RedirectedAsync(deleted);
        Assert.Null(desk.Contents.GetById(draft.Key));
    }

    [Fact]
    public async Task What_was_published_once_is_never_deleted()
    {
        var source = desk.Find("source", "waste-pipeline-notice-2026");
        var page = await desk.PublishedPageAsync("published-once");
        await BinAsync(page);
        var shown = await PageAsync($"{Desk.Address(page)}/delete");
        Assert.Contains("Nothing that was published is ever deleted", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll("main form[method=post]:not(.app-desk__leave)"));

        // A form of another page carries a valid token.
        var other = await HtmlForm.OpenAsync(desk.Editor, "/editor/content/create");
        using var forced = await other.SendAsync(null, $"{Desk.Address(page)}/delete");
        Assert.Equal(HttpStatusCode.BadRequest, forced.StatusCode);
        Assert.NotNull(desk.Contents.GetById(page.Key));
        using var outside = await other.SendAsync(null, $"{Desk.Address(source)}/delete");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Theory]
    [InlineData("Unpublish")]
    [InlineData("Bin")]
    public async Task What_others_rest_on_is_not_taken_away(string handler)
    {
        var source = desk.Find("source", "most-icss-have-still-not-appointed-procurement-l-2022");
        var address = $"{Desk.Address(source)}/withdraw";
        using var answer = await (await HtmlForm.OpenAsync(desk.Editor, address)).SendAsync(null, $"{address}?handler={handler}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("rests on it", (await DirectorySite.DocumentOfAsync(answer)).QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(desk.Contents.GetById(source.Key) is { Published: true, Trashed: false });
    }

    [Fact]
    public async Task An_unpublished_page_is_gone_and_a_stale_confirmation_is_refused()
    {
        var page = await desk.PublishedPageAsync("to-be-unpublished");
        var address = $"{Desk.Address(page)}/withdraw";
        var form = await HtmlForm.OpenAsync(desk.Editor, address);
        using var saved = await (await desk.OpenAsync(page)).Set("Fields.body", "Saved meanwhile.").SendAsync("save");
        using var stale = await form.SendAsync(null, $"{address}?handler=Unpublish");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);

        using var done = await (await HtmlForm.InAsync(desk.Editor, address, stale)).SendAsync(null, $"{address}?handler=Unpublish");
        await Desk.RedirectedAsync(done);
        Assert.Equal(HttpStatusCode.Gone, (await desk.Site.GetAsync("/to-be-unpublished")).StatusCode);
    }

    private async Task BinAsync(IContent document)
    {
        var address = $"{Desk.Address(document)}/withdraw";
        using var answer = await (await HtmlForm.OpenAsync(desk.Editor, address)).SendAsync(null, $"{address}?handler=Bin");
        await Desk.RedirectedAsync(answer);
        Assert.True(desk.Contents.GetById(document.Key)!.Trashed);
    }

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string path)
    {
        using var answer = await desk.Editor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await DirectorySite.DocumentOfAsync(answer);
    }
}

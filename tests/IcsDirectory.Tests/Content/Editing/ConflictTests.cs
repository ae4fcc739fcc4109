using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>Two editors at one document: the second sees what the first saved, loses nothing, and can finish.</summary>
public sealed class ConflictTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData("mine", "Second editor's text.")]
    [InlineData("theirs", "First editor's text.")]
    public async Task The_second_editor_sees_both_values_and_finishes_by_choosing(string choice, string expected)
    {
        var page = await desk.PublishedPageAsync($"two-editors-{choice}");
        using var second = await desk.Site.SignInAsync(AccountRole.Editor);
        var (one, two) = (await desk.OpenAsync(page), await HtmlForm.OpenAsync(second, Desk.Address(page)));

        using var first = await one.Set("Fields.body", "First editor's text.").SendAsync("publish");
        await Desk.RedirectedAsync(first);
        using var stale = await two.Set("Fields.body", "Second editor's text.").Set("Fields.description", "Second editor's description of it.").SendAsync("publish");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await HtmlForm.InAsync(second, Desk.Address(page), stale);
        var beside = again.Page.QuerySelector(".app-conflicts tbody tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent);
        Assert.Equal(["First editor's text.", "Second editor's text."], beside);
        Assert.Equal("mine", again["Choose.body"]);
        Assert.Equal(("Second editor's text.", "Second editor's description of it."), (again["Fields.body"], again["Fields.description"]));

        using var done = await again.Set("Choose.body", choice).SendAsync("publish");
        await Desk.RedirectedAsync(done);
        var after = desk.Contents.GetById(page.Key)!;
        Assert.Equal((expected, "Second editor's description of it."), (after.GetValue<string>("body"), after.GetValue<string>("description")));
    }

    [Fact]
    public async Task A_field_that_the_second_editor_left_alone_is_the_firsts_unless_chosen_otherwise()
    {
        var page = await desk.PublishedPageAsync("two-fields");
        var (one, two) = (await desk.OpenAsync(page), await desk.OpenAsync(page));
        using var first = await one.Set("Fields.body", "Only the first changed this.").SendAsync("save");
        using var stale = await two.Set("Fields.description", "Only the second changed this one.").SendAsync("save");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await HtmlForm.InAsync(desk.Editor, Desk.Address(page), stale);
        Assert.Equal("theirs", again["Choose.body"]);
        using var done = await again.SendAsync("save");
        await Desk.RedirectedAsync(done);
        var after = desk.Contents.GetById(page.Key)!;
        Assert.Equal(("Only the first changed this.", "Only the second changed this one."), (after.GetValue<string>("body"), after.GetValue<string>("description")));
    }

    [Fact]
    public async Task Blocks_are_compared_field_by_field()
    {
        var system = desk.Find("system", "devon");
        var (one, two) = (await desk.OpenAsync(system), await desk.OpenAsync(system));
        using var first = await one.Set("Blocks.statements[0].scope", "all trusts").SendAsync("save");
        await Desk.RedirectedAsync(first);
        using var stale = await two.Set("Blocks.statements[0].scope", "no trusts").SendAsync("save");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await HtmlForm.InAsync(desk.Editor, Desk.Address(system), stale);
        var row = Assert.Single(again.Page.QuerySelectorAll(".app-conflicts tbody tr"));
        Assert.Contains("Scope", row.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["all trusts", "no trusts"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Taking_down_meanwhile_is_a_conflict_too()
    {
        var page = await desk.PublishedPageAsync("taken-down-meanwhile");
        var form = await desk.OpenAsync(page);
        Assert.True(desk.Contents.Unpublish(desk.Contents.GetById(page.Key)!).Success);

        using var stale = await form.Set("Fields.body", "More text.").SendAsync("publish");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var again = await HtmlForm.InAsync(desk.Editor, Desk.Address(page), stale);
        Assert.Contains("It was unpublished.", again.Page.QuerySelector(".app-conflicts")!.TextContent, StringComparison.Ordinal);
        using var done = await again.SendAsync("publish");
        await Desk.RedirectedAsync(done);
        Assert.Equal("More text.", desk.Contents.GetById(page.Key)!.GetValue<string>("body", published: true));
    }

    [Fact]
    public async Task Sorting_meanwhile_is_in_nobodys_way()
    {
        var page = await desk.PublishedPageAsync("sorted-meanwhile");
        var form = await desk.OpenAsync(page);
        Assert.True(desk.Contents.Sort(desk.Contents.GetRootContent().Reverse()).Success);

        using var saved = await form.Set("Fields.body", "Typed meanwhile.").SendAsync("save");
        await Desk.RedirectedAsync(saved);
    }

    [Fact]
    public async Task Without_what_was_seen_nothing_is_overwritten()
    {
        var page = await desk.PublishedPageAsync("unseen");
        using var answer = await (await desk.OpenAsync(page)).Set("Seen", "forged").Set("Fields.body", "Overwritten.").SendAsync("save");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("First text.", desk.Contents.GetById(page.Key)!.GetValue<string>("body"));
    }
}

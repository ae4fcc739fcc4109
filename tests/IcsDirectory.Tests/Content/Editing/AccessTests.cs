using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>The desk is for editors and administrators.</summary>
public sealed class AccessTests(Desk desk) : IClassFixture<Desk>
{
    private static readonly string[] Below = ["", "/preview", "/move", "/withdraw", "/schedule", "/versions", "/compare?before=1&after=1", "/delete"];

    [Fact]
    public async Task Anonymous_readers_and_staff_are_turned_away_everywhere()
    {
        using var staff = await desk.Site.SignInAsync(AccountRole.Staff, "devon");
        var devon = desk.Find("system", "devon");
        foreach (var path in Below.Select(below => $"{Desk.Address(devon)}{below}").Concat(["/editor/content", "/editor/content/create", "/editor/content/sort", "/editor/content/bin"]))
        {
            using var anonymous = await desk.Site.GetAsync(path);
            Assert.StartsWith("/account/sign-in", anonymous.Headers.Location?.PathAndQuery, StringComparison.OrdinalIgnoreCase);
            using var refused = await staff.GetAsync(path);
            Assert.StartsWith("/account/refused", refused.Headers.Location?.PathAndQuery, StringComparison.OrdinalIgnoreCase);
            using var posted = await staff.PostAsync(path, new FormUrlEncodedContent([new("Do", "publish"), new("Name", "Taken over")]));
            Assert.True(posted.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest);
        }

        Assert.Equal("Devon", desk.Contents.GetById(devon.Key)!.Name);
    }

    [Fact]
    public async Task An_administrator_edits_and_acts_stand_under_that_role()
    {
        using var administrator = await desk.Site.SignInAsync(AccountRole.Administrator);
        var page = await desk.PublishedPageAsync("by-administrator");
        using var published = await (await HtmlForm.OpenAsync(administrator, Desk.Address(page))).Set("Fields.body", "By another role.").SendAsync("publish");
        await Desk.RedirectedAsync(published);
        using var versions = await desk.Editor.GetAsync($"{Desk.Address(page)}/versions");
        var now = (await DirectorySite.DocumentOfAsync(versions)).QuerySelectorAll("[aria-labelledby=versions-caption] tbody tr")[1];
        Assert.Equal("administrator", now.QuerySelector("td")!.TextContent);
    }

    [Theory]
    [InlineData("/move?handler=Move")]
    [InlineData("/withdraw?handler=Bin")]
    [InlineData("/withdraw?handler=Unpublish")]
    [InlineData("/schedule")]
    [InlineData("/versions")]
    [InlineData("")]
    public async Task Nothing_is_done_without_an_antiforgery_token(string below)
    {
        var about = desk.Find("page", "about");
        using var answer = await desk.Editor.PostAsync($"{Desk.Address(about)}{below}", new FormUrlEncodedContent([new("Name", "Forged"), new("Do", "publish")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var after = desk.Contents.GetById(about.Key)!;
        Assert.Equal((about.Name, about.ParentId, true), (after.Name, after.ParentId, after.Published));
    }
}

using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>The desk in a browser: for everybody, on both widths, and without script.</summary>
public sealed class DeskBrowserTests(Desk desk, Browser browser) : IClassFixture<Desk>, IClassFixture<Browser>
{
    public static TheoryData<string, int> PagesAndWidths => new MatrixTheoryData<string, int>(
        ["/editor/content", "/editor/content?q=devon", "/editor/content/create", "/editor/content/sort", "/editor/content/bin", "", "/move", "/withdraw", "/schedule", "/versions", "/preview"],
        [1280, 360]);

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public Task Axe_finds_nothing(string path, int width) => VisitAsync(
        path.StartsWith("/editor", StringComparison.Ordinal) ? path : $"{Desk.Address(desk.Find("system", "north-west-london"))}{path}", width, async page =>
        {
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach((fold, place) => { if (place < 6) fold.open = true; })");
            await page.AssertAccessibleAsync();
            await page.AssertNoSidewaysScrollAsync();
        }, script: true);

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_in_a_comparison_in_a_bin_with_something_in_it_and_in_a_conflict(int width)
    {
        var page = await desk.PublishedPageAsync($"browser-{width}");
        var first = page.PublishedVersionId;
        using var published = await (await desk.OpenAsync(page)).Set("Fields.body", "## A heading\n\nSecond text.").SendAsync("publish");
        await VisitAsync($"{Desk.Address(page)}/compare?before={first}&after={desk.Contents.GetById(page.Key)!.PublishedVersionId}", width, AssertAsync, script: true);
        await VisitAsync(Desk.Address(page), width, async shown =>
        {
            using var meanwhile = await (await desk.OpenAsync(page)).Set("Fields.body", "Third text.").SendAsync("save");
            await shown.Locator("#Fields_body").FillAsync("Fourth text.");
            await shown.GetByRole(AriaRole.Button, new() { Name = "Save the draft" }).First.ClickAsync();
            await Assertions.Expect(shown.Locator(".app-conflicts")).ToBeVisibleAsync();
            await AssertAsync(shown);
        }, script: true);
        Assert.True(desk.Contents.MoveToRecycleBin(desk.Contents.GetById(page.Key)!).Success);
        await VisitAsync("/editor/content/bin", width, AssertAsync, script: true);
    }

    [Fact]
    public async Task Without_script_a_page_is_edited_previewed_published_compared_and_restored()
    {
        var document = await desk.PublishedPageAsync("journey-page");
        await VisitAsync("/editor/content", 1280, async page =>
        {
            await page.Locator("#q").FillAsync("journey-page");
            await page.GetByRole(AriaRole.Button, new() { Name = "Find documents" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Page journey-page" }).ClickAsync();
            await page.Locator("#Fields_body").FillAsync("A text from the journey.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save and preview" }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("A text from the journey.");
            await page.GetByRole(AriaRole.Link, new() { Name = "Back to editing" }).ClickAsync();
            await page.Locator("#Note").FillAsync("For the journey.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It is published.");
            await page.GetByRole(AriaRole.Link, new() { Name = "Versions", Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "What changed" }).Nth(1).ClickAsync();
            await Assertions.Expect(page.Locator("ins")).ToHaveTextAsync("A text from the journey.");
            await page.GetByRole(AriaRole.Link, new() { Name = "All versions" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Restore as the draft" }).Last.ClickAsync();
            await Assertions.Expect(page.Locator("#Fields_body")).ToHaveValueAsync("First text.");
        }, script: false);

        Assert.Equal("A text from the journey.", desk.Contents.GetById(document.Key)!.GetValue<string>("body", published: true));
    }

    private static async Task AssertAsync(IPage page)
    {
        await page.AssertAccessibleAsync();
        await page.AssertNoSidewaysScrollAsync();
    }

    private async Task VisitAsync(string path, int width, Func<IPage, Task> look, bool script)
    {
        var cookie = await SignedIn.CookieAsync(desk.Site, AccountRole.Editor);
        await browser.VisitAsync(desk.Site, "/", width, async page =>
        {
            await page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Url = desk.Site.Address.ToString() }]);
            await page.GotoAsync(new Uri(desk.Site.Address, path).ToString());
            await look(page);
        }, options => options.JavaScriptEnabled = script);
    }
}

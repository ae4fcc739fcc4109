using IcsDirectory.Accounts;
using IcsDirectory.Tests.Sources;

namespace IcsDirectory.Tests.Web;

/// <summary>The desk's pages for sources, events and statistics, for every reader.</summary>
[Collection(nameof(SiteTests))]
public sealed class LibraryDeskTests(DirectorySite site, Browser browser)
{
    public static TheoryData<string, int> PagesAndWidths => new MatrixTheoryData<string, int>(
        [
            "/editor/sources", "/editor/sources?q=zzz", "/editor/sources/new", "/editor/sources/most-icss-have-still-not-appointed-procurement-l-2022",
            "/editor/events", "/editor/events/new", "/editor/events/2026-04-01-essex", "/editor/statistics",
        ],
        [1280, 360]);

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public Task Axe_finds_nothing_and_nothing_scrolls_sideways(string path, int width) => AsEditorAsync("/about", width, async page =>
    {
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await page.AssertAccessibleAsync();
        await page.AssertNoSidewaysScrollAsync();
        Assert.True((await page.TitleAsync()).Length <= 90);
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_where_an_archived_copy_is_taken_out(int width)
    {
        const string Source = "/editor/sources/waste-pipeline-notice-2026";
        using var administrator = await site.SignInAsync(AccountRole.Administrator);
        using var kept = await ArchivedCopyTests.UploadAsync(administrator, Source, System.Text.Encoding.UTF8.GetBytes($"<!doctype html><title>Made up</title>{width}"), "copy.html");
        var path = (await administrator.OpenAsync(Source)).QuerySelector("a[href$='/take-out']")!.GetAttribute("href")!;
        var cookie = await SignedIn.CookieAsync(site, AccountRole.Administrator);
        await browser.VisitAsync(site, path, width, async page =>
        {
            await page.AssertAccessibleAsync();
            await page.AssertNoSidewaysScrollAsync();
        }, options => options.StorageState = SignedIn.StateOf(cookie, site.Address.Host));
    }

    [Theory]
    [InlineData("/editor/sources/new", 1280)]
    [InlineData("/editor/sources/new", 360)]
    [InlineData("/editor/events/new", 1280)]
    [InlineData("/editor/events/new", 360)]
    public Task What_is_wrong_is_named_at_the_top_and_beside_the_field(string path, int width) => AsEditorAsync("/about", width, async page =>
    {
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        var answered = await page.RunAndWaitForResponseAsync(() => page.Locator("main form[method=post] button[name=Publish]").First.ClickAsync(), answer => answer.Request.Method == "POST");
        await Microsoft.Playwright.Assertions.Expect(page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        Assert.Equal(400, answered.Status);
        await page.AssertAccessibleAsync();
        foreach (var link in await page.Locator(".govuk-error-summary a").AllAsync())
        {
            Assert.Equal(1, await page.Locator(await link.GetAttributeAsync("href") ?? "").CountAsync());
        }
    });

    private async Task AsEditorAsync(string path, int width, Func<Microsoft.Playwright.IPage, Task> look)
    {
        var cookie = await SignedIn.CookieAsync(site, AccountRole.Editor);
        await browser.VisitAsync(site, path, width, async page =>
        {
            await page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = "/" }]);
            await look(page);
        });
    }
}

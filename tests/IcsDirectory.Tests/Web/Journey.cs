using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Visits of one kind of browser: with script and wide, or without and narrow.</summary>
internal sealed class Journey(DirectorySite site, Browser browser, bool script)
{
    private const int Wide = 1280;
    private const int Narrow = 360;

    /// <summary>Where the site is visited: passkeys need a host name.</summary>
    public Uri At { get; init; } = site.Address;

    /// <param name="person">Of somebody who is signed in; none for a reader.</param>
    public Task VisitAsync(string path, Func<IPage, Task> look, System.Net.Cookie? person = null) =>
        browser.VisitAsync(site, At, path, script ? Wide : Narrow, look, options =>
        {
            options.JavaScriptEnabled = script;
            options.StorageState = person is null ? null : SignedIn.StateOf(person, At.Host);
        });

    public Task GoAsync(IPage page, string path) => page.GotoAsync(new Uri(At, path).ToString());

    /// <summary>Fails where the page is not fit for everybody. Axe needs script: where there is some, it looks at the page as a phone
    /// shows it too.</summary>
    public async Task LookAsync(IPage page)
    {
        Assert.InRange((await page.TitleAsync()).Length, 1, 90);
        await page.AssertNoSidewaysScrollAsync();
        if (script)
        {
            await page.AssertAccessibleAsync();
            await page.SetViewportSizeAsync(Narrow, 800);
            await page.AssertNoSidewaysScrollAsync();
            await page.AssertAccessibleAsync();
            await page.SetViewportSizeAsync(Wide, 900);
        }
    }

    public static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A link of the page itself, not of its header or footer.</summary>
    public static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
}

using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>One Chromium for all browser tests. Takes the machine's own: <c>CHROMIUM_PATH</c>, or where Debian puts it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium-headless-shell",
            ChromiumSandbox = !Environment.IsPrivilegedProcess, // Chromium refuses its sandbox to root
            Args =
            [
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    /// <summary>Opens a page, does something with it, and fails when it asked another host for anything, wrote an error to the
    /// console, or broke the content security policy.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public Task VisitAsync(
        DirectorySite site, string path, int width, Func<IPage, Task> look, Action<BrowserNewContextOptions>? setUp = null) =>
        VisitAsync(site, site.Address, path, width, look, setUp);

    /// <param name="at">Another address at which the site answers: passkeys need a host name.</param>
    public async Task VisitAsync(
        DirectorySite site, Uri at, string path, int width, Func<IPage, Task> look, Action<BrowserNewContextOptions>? setUp = null)
    {
        Assert.NotNull(site.Address); // it has started
        var options = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 }, Locale = "en-GB" };
        setUp?.Invoke(options);
        await using var context = await _browser!.NewContextAsync(options);
        var page = await context.NewPageAsync();
        var troubles = new PageTroubles(at);
        await troubles.WatchAsync(context, page);
        await page.GotoAsync(new Uri(at, path).ToString(), new() { WaitUntil = WaitUntilState.Load });
        await look(page);
        Assert.Empty(troubles.Seen);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

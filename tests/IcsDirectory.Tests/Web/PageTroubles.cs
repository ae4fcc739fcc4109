using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>What went wrong on a page that its reader may not see.</summary>
internal sealed class PageTroubles(Uri site)
{
    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyCollection<string> Seen => _seen;

    public async Task WatchAsync(IBrowserContext context, IPage page)
    {
        page.Console += (_, message) => NoteMessage(page, message);
        page.PageError += (_, error) => _seen.Enqueue($"Script error: {error}");
        await context.RouteAsync("**/*", async route =>
        {
            if (new Uri(route.Request.Url).Authority == site.Authority)
            {
                await route.ContinueAsync();
                return;
            }

            _seen.Enqueue($"Request to another host: {route.Request.Url}");
            await route.AbortAsync();
        });
    }

    private void NoteMessage(IPage page, IConsoleMessage message)
    {
        // Chromium also reports the status of an error page that was asked for.
        var isThePageItself = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
        if (message.Type == "error" && !isThePageItself)
        {
            _seen.Enqueue($"Console: {message.Text} ({message.Location})");
        }
    }
}

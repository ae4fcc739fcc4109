using System.Diagnostics;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>What every page must hold for every reader.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Only what is broken comes back: a page passes thousands of checks, and telling them all takes longer than the checks.</summary>
    private const string Run =
        """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        })).violations.map((rule) => `${rule.id}: ${rule.help}: ${rule.nodes.map((node) => node.html).join(' | ')}`)
        """;

    /// <summary>Fails with each rule that axe finds broken, and where. Axe is a script: where pages run none, it never answers, and
    /// this fails after two minutes.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        await page.WaitUntilCompleteAsync(); // a click leads on before the styles are there
        await page.EvaluateAsync(Axe);
        Assert.Empty(await page.EvaluateAsync<string[]>(Run).WaitAsync(TimeSpan.FromMinutes(2)));
    }

    /// <summary>Fails with what reaches beyond the window's right edge.</summary>
    public static async Task AssertNoSidewaysScrollAsync(this IPage page)
    {
        await page.WaitUntilCompleteAsync();
        var beyond = await page.EvaluateAsync<string>(
            """
            (() => {
              const root = document.documentElement;
              const wide = (element) => element.getBoundingClientRect().right > root.clientWidth && !element.closest('.app-scroll');
              return root.scrollWidth <= root.clientWidth ? '' : 'Scrolls sideways: ' + [...document.querySelectorAll('body *')].filter(wide)
                .map((element) => element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1)).join(' ');
            })()
            """);
        Assert.Equal("", beyond);
    }

    /// <summary>Asks the page itself: of a page that a click led to, the driver now and then misses the event.</summary>
    private static async Task WaitUntilCompleteAsync(this IPage page)
    {
        var patience = Stopwatch.StartNew();
        while (await page.EvaluateAsync<string>("document.readyState") != "complete")
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(30), $"{page.Url} is not complete after 30 seconds");
            await Task.Delay(50);
        }
    }
}

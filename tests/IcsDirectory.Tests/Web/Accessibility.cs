using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>What every page must hold for every reader.</summary>
internal static class Accessibility
{
    private static readonly List<string> Rules =
        ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>Fails with each rule that axe finds broken, and where. Axe is a script: where pages run none, it never answers, and
    /// this fails after two minutes.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load); // a click leads on before the styles are there
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } }).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(Describe)));
    }

    private static string Describe(AxeResultItem rule) =>
        $"{rule.Id}: {rule.Help}: {string.Join(" | ", rule.Nodes.Select(node => node.Html))}";

    /// <summary>Fails with what reaches beyond the window's right edge.</summary>
    public static async Task AssertNoSidewaysScrollAsync(this IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.Load);
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
}

using IcsDirectory.Accounts;
using IcsDirectory.Tests.Web;
using IcsDirectory.Vocabulary;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Proposals;

/// <summary>The desk in a browser: accessible at both widths, and usable without script.</summary>
public sealed class DeskBrowserTests(DirectorySite site, Browser browser) : IClassFixture<DirectorySite>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Axe_finds_nothing_on_the_desk(int width)
    {
        var desk = await Desk.OpenAsync(site);
        var old = desk.Standing("dorset", StatementProperty.StructureModel);
        var proposal = desk.Given(
            "dorset", p => p.Note = "A note", Desk.Correct(old, Desk.Draft(StatementProperty.StructureModel, "hub_and_spoke")), Desk.Add(Desk.Draft(StatementProperty.Contact)), Desk.End(old, "2026-01-01"), Desk.Withdraw(old));
        string[] paths = ["/editor", "/editor?system=none", $"/editor/proposals/{proposal.Id}", "/editor/systems/dorset/statements/new", $"/editor/statements/{old.Id}", "/editor/freshness?unknown=yes"];
        foreach (var path in paths)
        {
            await VisitAsync(path, width, async page =>
            {
                await page.EvaluateAsync("document.querySelectorAll('main details').forEach(folded => { folded.open = true; })");
                await page.AssertAccessibleAsync();
                await page.AssertNoSidewaysScrollAsync();
                Assert.InRange((await page.TitleAsync()).Length, 1, 90);
            });
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_a_form_with_errors()
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Contact)));
        await VisitAsync($"/editor/proposals/{proposal.Id}", 360, async page =>
        {
            await page.GetByText("Edit and accept").ClickAsync();
            await page.GetByLabel("In words").FillAsync("");
            await page.GetByRole(AriaRole.Button, new() { Name = "Accept as edited" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Say it in words" }).ClickAsync();
            Assert.Equal("Input_Value", await page.EvaluateAsync<string>("document.activeElement.id"));
            await page.AssertAccessibleAsync();
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_the_queue_each_field_is_decided_and_the_record_shows_it(bool script)
    {
        var desk = await Desk.OpenAsync(site);
        var proposal = desk.Given(
            "frimley", Desk.Add(Desk.Draft(StatementProperty.Host, value: $"a host accepted as it is ({script})")), Desk.Add(Desk.Draft(StatementProperty.Portal, value: "a portal not accepted")), Desk.Add(Desk.Draft(StatementProperty.Policy, value: "a polici")));
        await VisitAsync("/editor", 1280, async page =>
        {
            await page.GetByRole(AriaRole.Link, new() { Name = proposal.Reference, Exact = true }).ClickAsync();
            await page.Locator($"#change-{proposal.Changes[0].Id}").GetByRole(AriaRole.Button, new() { Name = "as proposed" }).ClickAsync();
            var rejected = page.Locator($"#change-{proposal.Changes[1].Id}");
            await rejected.GetByText("Reject", new() { Exact = true }).ClickAsync();
            await rejected.GetByLabel("Reason, told to its author").FillAsync("The source does not say so");
            await rejected.GetByRole(AriaRole.Button, new() { Name = "Reject with this reason" }).ClickAsync();
            var edited = page.Locator($"#change-{proposal.Changes[2].Id}");
            await edited.GetByText("Edit and accept").ClickAsync();
            await edited.GetByLabel("In words").FillAsync($"a policy put right ({script})");
            await edited.GetByRole(AriaRole.Button, new() { Name = "Accept as edited" }).ClickAsync();
            await Assertions.Expect(page.Locator("div.app-banner")).ToContainTextAsync("Accepted with changes");
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Frimley", Exact = true }).ClickAsync();
            var record = await page.Locator("main").InnerTextAsync();
            Assert.Contains($"host accepted as it is ({script})", record, StringComparison.Ordinal);
            Assert.Contains($"policy put right ({script})", record, StringComparison.Ordinal);
            Assert.DoesNotContain("a portal not accepted", record, StringComparison.Ordinal);
        }, script);
    }

    private async Task VisitAsync(string path, int width, Func<IPage, Task> look, bool script = true)
    {
        var cookie = await SignedIn.CookieAsync(site, AccountRole.Editor);
        await browser.VisitAsync(site, "/about", width, async page =>
        {
            await page.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = "/" }]);
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await look(page);
        }, options => options.JavaScriptEnabled = script);
    }
}

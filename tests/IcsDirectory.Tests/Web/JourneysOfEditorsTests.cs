using System.Globalization;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Proposals;
using IcsDirectory.Tests.Changes;
using IcsDirectory.Tests.Cms;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>Two editors on one change, and a change that is published by itself at its time.</summary>
public sealed class JourneysOfEditorsTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_second_of_two_editors_sees_what_the_first_decided_and_still_finishes(bool script)
    {
        using var site = DirectorySite.With([]);
        var (journey, desk) = (new Journey(site, browser, script), await Desk.OpenAsync(site));
        var proposal = desk.Given("frimley", Desk.Add(Desk.Draft(StatementProperty.Host, value: "a hostt")));
        var (path, first, second) = ($"/editor/proposals/{proposal.Id}", await SignedIn.CookieAsync(site, AccountRole.Editor), await SignedIn.CookieAsync(site, AccountRole.Editor));

        await journey.VisitAsync(path, other => journey.VisitAsync(path, async page =>
        {
            await EditAsync(page, "a host by the first", "The first looked it up");
            await Assertions.Expect(page.Locator("div.app-banner")).ToContainTextAsync("Accepted with changes");
            await FinishAsync(journey, other);
        }, first), second);

        await journey.VisitAsync("/systems/frimley", async page =>
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync("host by the second");
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("host by the first");
            await journey.GoAsync(page, "/systems/frimley/history");
            var history = await page.Locator("main").InnerTextAsync();
            string[] parts = ["A host by the first", "A host by the second", "The first looked it up", "The second knew better"];
            Assert.All(parts, part => Assert.Contains(part, history, StringComparison.Ordinal));
        });
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(site.Verify());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_accepted_for_a_time_is_nowhere_before_it_and_everywhere_after_it(bool script)
    {
        var clock = new ManualClock { Now = DateTimeOffset.UtcNow };
        using var site = DirectorySite.With([], services => services.AddSingleton<TimeProvider>(clock));
        var (journey, desk) = (new Journey(site, browser, script), await Desk.OpenAsync(site));
        var (proposal, editor) = (desk.Given("devon", Desk.Add(Desk.Draft(StatementProperty.Portal, value: "the Quillwharf portal"))), await SignedIn.CookieAsync(site, AccountRole.Editor));
        var until = new DateTimeOffset(clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(2);

        await journey.VisitAsync("/editor", page => KeepAsync(journey, page, proposal, UkTime.Of(until.UtcDateTime)), editor);
        clock.Now = until.AddSeconds(-1);
        await clock.TickAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(await ToldAsync(site), text => text.Contains("Quillwharf", StringComparison.Ordinal));

        clock.Now = until.AddSeconds(1);
        await clock.TickUntilAsync(TimeSpan.FromSeconds(30), async () => (await ToldAsync(site)).All(text => text.Contains("Quillwharf", StringComparison.Ordinal)));
        Assert.All(await ToldAsync(site), text => Assert.Contains("Quillwharf", text, StringComparison.Ordinal));
        Assert.All((await ToldAsync(site))[1..5], text => Assert.Contains("Told in advance", text, StringComparison.Ordinal));
        await journey.VisitAsync("/systems/devon/history", async page =>
        {
            var change = page.Locator(".app-timeline__item", new() { HasText = "Quillwharf" });
            await Assertions.Expect(change).ToContainTextAsync("Told in advance");
            await Assertions.Expect(change).ToContainTextAsync("By role: editor");
            await journey.LookAsync(page);
        });
        await journey.VisitAsync("/editor", page => Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(proposal.Reference), editor);
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(site.Verify());
    }

    private static async Task EditAsync(IPage page, string value, string note)
    {
        await page.GetByText("Edit and accept", new() { Exact = true }).ClickAsync();
        var form = page.Locator("form[action*='handler=Edit']");
        await form.Locator("[name='Input.Value']").FillAsync(value);
        await form.Locator("[name='Publication.Note']").FillAsync(note);
        await Journey.PressAsync(page, "Accept as edited");
    }

    /// <summary>The form was opened before the other editor decided.</summary>
    private static async Task FinishAsync(Journey journey, IPage page)
    {
        var answer = await page.RunAndWaitForResponseAsync(
            () => EditAsync(page, "a host by the second", "The second knew better"), response => response.Request.Method == "POST");
        Assert.Equal(409, answer.Status);
        var main = page.Locator("main");
        await Assertions.Expect(main).ToContainTextAsync("Nothing was done yet");
        await Assertions.Expect(main).ToContainTextAsync("Accepted with changes");
        await Assertions.Expect(main).ToContainTextAsync("a host by the first");
        await Assertions.Expect(main).ToContainTextAsync("a host by the second");
        await journey.LookAsync(page);
        await Journey.PressAsync(page, "Correct what was published with yours");
        await Assertions.Expect(page.Locator("form[action*='handler=Correct'] [name='Publication.Note']")).ToHaveValueAsync("The second knew better");
        await journey.LookAsync(page);
        await Journey.PressAsync(page, "Publish the correction");
        await Assertions.Expect(page.Locator("div.app-banner")).ToBeVisibleAsync();
        await Assertions.Expect(main).ToContainTextAsync("a host by the second");
    }

    private static async Task KeepAsync(Journey journey, IPage page, Proposal proposal, DateTime until)
    {
        await Journey.FollowAsync(page, proposal.Reference);
        await page.GetByText("Note or later date").ClickAsync();
        var form = page.Locator("form[action*='handler=Accept']");
        await form.Locator("[name='Publication.Note']").FillAsync("Told in advance");
        await form.Locator("[name='Publication.EmbargoOn']").FillAsync(until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await form.Locator("[name='Publication.EmbargoTime']").FillAsync(until.ToString("HH:mm", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "as proposed" }).ClickAsync();
        await Assertions.Expect(page.Locator("div.app-banner")).ToContainTextAsync($"It will be published on {DateOnly.FromDateTime(until).InWords()} at {until.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        await journey.LookAsync(page);
        await journey.GoAsync(page, "/editor");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Waiting for its date");
    }

    /// <summary>The record, then the four that give the note, then the record as at today and a search.</summary>
    private static async Task<string[]> ToldAsync(DirectorySite site)
    {
        string[] paths = ["/systems/devon", "/systems/devon/history", "/changes", "/changes.atom", "/changes.json", $"/systems/devon/at/{site.Get<TimeProvider>().UkToday().Iso()}", "/search?q=portal+devon"];
        var texts = new List<string>();
        foreach (var path in paths)
        {
            using var answer = await site.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}");
            texts.Add(await answer.Content.ReadAsStringAsync());
        }

        return [.. texts];
    }
}

using System.Net;
using IcsDirectory.Statistics;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Statistics;

/// <summary>Statistics quoted in published pages.</summary>
public sealed class QuotedStatisticTests(QuotedStatisticTests.Fixture fixture) : IClassFixture<QuotedStatisticTests.Fixture>
{
    private readonly DirectorySite _site = fixture.Site;

    private IContentService Contents => _site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task Publishing_keeps_the_day_and_the_number_in_the_text()
    {
        var page = Page("kept", "In May 2022, {{stat:leads-dedicated@2022-05-10}} of {{stat:responded@2022-05-10}}; today {{stat:systems-with-known-lead}}. Write `{{stat:name}}`.");
        var today = DateOnly.FromDateTime(DateTime.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Contents.Publish(page, ["*"]).Success);

        var stored = Contents.GetById(page.Key)!;
        Assert.StartsWith($"In May 2022, {{{{stat:leads-dedicated@2022-05-10/{today}=12/34}}}} of {{{{stat:responded@2022-05-10/{today}=34/42}}}}; today {{{{stat:systems-with-known-lead@{today}/{today}=", stored.GetValue<string>("body"), StringComparison.Ordinal);
        Assert.EndsWith("Write `{{stat:name}}`.", stored.GetValue<string>("body", published: true), StringComparison.Ordinal);
        Assert.Equal(stored.GetValue<string>("body"), stored.GetValue<string>("body", published: true));
        var shown = await _site.GetPageAsync("/kept");
        Assert.Equal(["12", "34"], shown.QuerySelectorAll(".app-stat__number").Take(2).Select(number => number.TextContent));
        Assert.Equal("{{stat:name}}", shown.QuerySelector(".app-prose code")!.TextContent);
    }

    [Fact]
    public async Task A_later_correction_does_not_change_what_was_said()
    {
        var page = Page("corrected", "{{stat:systems-structure-hub-and-spoke}}");
        Assert.True(Contents.Publish(page, ["*"]).Success);
        var before = (await _site.GetPageAsync("/corrected")).QuerySelector(".app-stat__number")!.TextContent;
        var text = Contents.GetById(page.Key)!.GetValue<string>("body")!;
        var system = Find("system", document => document.GetValue<string>("statements")?.Contains("hub_and_spoke", StringComparison.Ordinal) == true);
        system.SetValue("statements", system.GetValue<string>("statements")!.Replace("hub_and_spoke", "other", StringComparison.Ordinal));
        Contents.Save(system);
        Assert.True(Contents.Publish(system, ["*"]).Success);

        var after = await _site.GetPageAsync("/corrected");

        Assert.Equal(before, after.QuerySelector(".app-stat__number")!.TextContent);
        Assert.Contains("Corrected since: it is now", after.QuerySelector(".app-stat__note")!.TextContent, StringComparison.Ordinal);
        var again = Contents.GetById(page.Key)!;
        again.SetValue("description", "Another description.");
        Contents.Save(again);
        Assert.True(Contents.Publish(again, ["*"]).Success); // what was published once may be published again
        Assert.Equal(text, Contents.GetById(page.Key)!.GetValue<string>("body"));
    }

    [Theory]
    [InlineData("unknown", "{{stat:leads-dedicatd}}", "Did you mean leads-dedicated")]
    [InlineData("too-early", "{{stat:leads-dedicated@2020-01-01}}", "The first is for 10 May 2022")]
    [InlineData("future", "{{stat:leads-dedicated@2999-01-01}}", "has not come yet")]
    [InlineData("made-up", "{{stat:leads-dedicated@2022-05-10/2022-05-11=40/42}}", "was never published here")]
    public async Task A_text_that_quotes_what_does_not_exist_is_not_published(string slug, string token, string message)
    {
        var page = Page(slug, token);

        var result = Contents.Publish(page, ["*"]);

        Assert.False(result.Success);
        Assert.Contains(message, string.Join(' ', result.EventMessages!.GetAll().Select(said => said.Message)), StringComparison.Ordinal);
        Assert.Equal(token, Contents.GetById(page.Key)!.GetValue<string>("body"));
        using var answer = await _site.GetAsync($"/{slug}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void A_draft_shows_todays_number_and_marks_what_is_wrong()
    {
        var show = _site.Services.GetRequiredService<ShowStatistics>();

        Assert.Contains(">12</a>", show.Run("<p>{{stat:leads-dedicated}}</p>"), StringComparison.Ordinal);
        Assert.Contains("<mark", show.Run("<p>{{stat:leads-dedicatd}}</p>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_tokens_are_text()
    {
        Assert.True(Contents.Publish(Page("hostile", "A `{{stat:<script>}}` and [a link](/x \"{{stat:leads-dedicated}}\") {{ stat:<img src=x onerror=alert(1)> }}"), ["*"]).Success);

        var prose = (await _site.GetPageAsync("/hostile")).QuerySelector(".app-prose")!;

        Assert.Empty(prose.QuerySelectorAll("script, img, .app-stat"));
        Assert.Contains("onerror=alert(1)", prose.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, true)]
    [InlineData(1280, false)]
    public Task The_note_opens_for_the_keyboard_and_with_script_escape_closes_it(int width, bool script) =>
        fixture.Browser.VisitAsync(_site, "/quoting", width, async page =>
        {
            var (number, note) = (page.Locator(".app-stat__number").First, page.Locator(".app-stat__note").First);
            Assert.False(await note.IsVisibleAsync());
            await number.FocusAsync();
            Assert.True(await note.IsVisibleAsync());
            await page.AssertNoSidewaysScrollAsync();
            if (script)
            {
                await page.AssertAccessibleAsync();
            }

            await page.Keyboard.PressAsync("Escape");
            Assert.Equal(!script, await note.IsVisibleAsync());
            await page.Locator("h1").First.ClickAsync();
            await page.EvaluateAsync("document.activeElement.blur()");
            await number.HoverAsync();
            Assert.True(await note.IsVisibleAsync());
            await note.HoverAsync(new() { Position = new() { X = 5, Y = 5 } });
            Assert.True(await note.IsVisibleAsync());
            await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
            await page.Locator("h1").First.HoverAsync();
            Assert.True(await note.IsVisibleAsync());
        }, options => options.JavaScriptEnabled = script ? null : false);

    private IContent Page(string slug, string body) => fixture.Page(slug, body);

    private IContent Find(string type, Func<IContent, bool> fits) =>
        Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).First(document => document.ContentType.Alias == type && fits(document));

    public sealed class Fixture : IAsyncLifetime
    {
        public DirectorySite Site { get; } = new();

        internal Browser Browser { get; } = new();

        public async Task InitializeAsync()
        {
            await Browser.InitializeAsync();
            _ = Site.Address;
            var contents = Site.Services.GetRequiredService<IContentService>();
            Assert.True(contents.Publish(Page("quoting", "In May 2022, {{stat:leads-dedicated@2022-05-10}} systems had one.\n\nSo long is this sentence that its number stands at the end of the line, or near to it: {{stat:responded@2022-05-10}}"), ["*"]).Success);
        }

        public IContent Page(string slug, string body)
        {
            var contents = Site.Services.GetRequiredService<IContentService>();
            var page = contents.Create($"A page called {slug}", Constants.System.Root, "page");
            page.SetValue("slug", slug);
            page.SetValue("description", "A page that quotes numbers.");
            page.SetValue("body", body);
            contents.Save(page);
            return page;
        }

        public async Task DisposeAsync()
        {
            await Browser.DisposeAsync();
            await Site.DisposeAsync();
        }
    }
}

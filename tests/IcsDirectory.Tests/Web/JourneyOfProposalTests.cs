using System.Text.Json;
using System.Xml.Linq;
using IcsDirectory.Accounts;
using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Tests.Changes;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.Playwright;

namespace IcsDirectory.Tests.Web;

/// <summary>From a reader's proposal over an editor's decisions to every place that tells of them.</summary>
public sealed class JourneyOfProposalTests(PublicDoorTests.OpenSite open, Browser browser) : IClassFixture<PublicDoorTests.OpenSite>, IClassFixture<Browser>
{
    private static readonly DateOnly Today = TimeProvider.System.UkToday();
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private DirectorySite Site => open.Site;

    [Theory]
    [InlineData("somerset", true)]
    [InlineData("west-yorkshire", false)]
    public async Task Of_two_proposed_changes_the_accepted_one_shows_everywhere_and_the_rejected_one_nowhere(string slug, bool script)
    {
        var journey = new Journey(Site, browser, script);
        var told = new Story(slug, Site.Get<CurrentRegister>().Value.FindSystem(slug)!.Statements.First(s => s.Property == StatementProperty.SharedBody && s.WithdrawnAt is null), script ? "Quillwharf" : "Larkspurry", NamesPublisher: script);

        await journey.VisitAsync(PublicPath.OfSystem(slug), page => ProposeAsync(journey, page, told));
        var proposal = Site.Proposals().Single(p => p.Changes.Any(c => c.Draft.Value == told.New));
        Assert.Empty(await PagesWithAsync(told, told.Word, "Zemblanity"));

        await journey.VisitAsync("/editor", page => DecideAsync(journey, page, told, proposal), await SignedIn.CookieAsync(Site, AccountRole.Editor));
        Assert.Equal(ProposalState.Settled, Site.Proposals().Single(p => p.Id == proposal.Id).State);

        await journey.VisitAsync(PublicPath.OfSystem(slug), page => ReadRecordAsync(journey, page, told));
        await journey.VisitAsync($"{PublicPath.OfSystem(slug)}/history", page => ReadHistoryAsync(journey, page, told));
        await journey.VisitAsync("/changes", page => ReadChangesAsync(journey, page, told));
        await ReadFeedsAsync(told);
        var pages = await PagesWithAsync(told, told.Word, "Zemblanity");
        Assert.Contains($"{PublicPath.OfSystem(slug)}: {told.Word}", pages);
        Assert.DoesNotContain(pages, page => page.EndsWith("Zemblanity", StringComparison.Ordinal));
        Assert.IsType<VerifyChangeLog.Outcome.Whole>(Site.Verify());
    }

    private static async Task ProposeAsync(Journey journey, IPage page, Story told)
    {
        await page.Locator($"#s-{told.Old.Id} a[href*='/update?fact=']").ClickAsync();
        await page.GetByLabel("It is wrong or out of date, and I can say what is right").CheckAsync();
        await FillAsync(page, 0, told.New, told.SourceTitle, told.NamesPublisher ? "A board" : "");
        await page.Locator("[name='Input.AddAbout']").SelectOptionAsync("property:portal");
        await Journey.PressAsync(page, "Add another change");
        await FillAsync(page, 1, told.Rejected, "A Zemblanity paper", "A board");
        await journey.LookAsync(page);
        await Journey.PressAsync(page, "Send to the editors");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Waiting for a decision");
        await journey.LookAsync(page);
        Assert.DoesNotContain(told.Word, await page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task FillAsync(IPage page, int number, string value, string source, string publisher)
    {
        ILocator Field(string name) => page.Locator($"[name='Input.Changes[{number}].Statement.{name}']:not([type=hidden])");
        await Field("Value").FillAsync(value);
        await Field("Stage").First.CheckAsync();
        await Field("EffectiveOn").FillAsync(Today.InWords());
        await Field("EffectivePrecision").SelectOptionAsync("");
        await Field("SourceUrl").FillAsync($"https://papers.example.org/{Uri.EscapeDataString(source)}");
        await Field("SourceTitle").FillAsync(source);
        await Field("SourcePublisher").FillAsync(publisher);
    }

    private static async Task DecideAsync(Journey journey, IPage page, Story told, Proposal proposal)
    {
        await Journey.FollowAsync(page, proposal.Reference);
        await journey.LookAsync(page);
        var (accepted, rejected) = (page.Locator($"#change-{proposal.Changes[0].Id}"), page.Locator($"#change-{proposal.Changes[1].Id}"));
        await Assertions.Expect(accepted.Locator("ins").First).ToBeVisibleAsync();
        await Assertions.Expect(accepted.GetByRole(AriaRole.Link, new() { Name = told.SourceTitle })).ToBeVisibleAsync();
        await accepted.GetByText("Note or later date").ClickAsync();
        await accepted.Locator("form[action*='handler=Accept'] [name='Publication.Note']").FillAsync(told.Note);
        await accepted.GetByRole(AriaRole.Button, new() { Name = "as proposed" }).ClickAsync();
        if (!told.NamesPublisher)
        {
            await NamePublisherAsync(accepted);
        }

        await Assertions.Expect(page.Locator("div.app-banner")).ToContainTextAsync("Accepted");
        await rejected.GetByText("Reject", new() { Exact = true }).ClickAsync();
        await rejected.GetByLabel("Reason, told to its author").FillAsync("The Zemblanity paper names no portal");
        await rejected.GetByRole(AriaRole.Button, new() { Name = "Reject with this reason" }).ClickAsync();
        await Assertions.Expect(page.Locator("div.app-banner")).ToContainTextAsync("Rejected");
        await journey.LookAsync(page);
    }

    /// <summary>What a reader may leave out and readers must be told, an editor adds; the note is kept meanwhile.</summary>
    private static async Task NamePublisherAsync(ILocator change)
    {
        await Assertions.Expect(change).ToContainTextAsync("Enter who published the source");
        await change.Locator("form[action*='handler=Edit'] [name='Input.SourcePublisher']").FillAsync("A board");
        await change.GetByRole(AriaRole.Button, new() { Name = "Accept as edited" }).ClickAsync();
    }

    /// <summary>The record today, the day before, and as it was known the day before; then the statement at its own address.</summary>
    private static async Task ReadRecordAsync(Journey journey, IPage page, Story told)
    {
        var (main, old) = (page.Locator("main"), told.Old.Headline());
        await Assertions.Expect(main).ToContainTextAsync(told.New[4..]);
        await Assertions.Expect(page.Locator($"#s-{told.Old.Id}")).ToHaveCountAsync(0);
        await journey.LookAsync(page);
        await page.Locator("article.app-statement", new() { HasText = told.Word }).GetByRole(AriaRole.Link, new() { Name = "Permanent link and citation" }).ClickAsync();
        Assert.Contains("/facts/", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(main).ToContainTextAsync(told.New[4..]);
        await Assertions.Expect(main).ToContainTextAsync(told.SourceTitle);
        await journey.LookAsync(page);
        await Journey.FollowAsync(page, "In its record");

        await page.Locator("#at").FillAsync(Today.AddDays(-1).Iso());
        await Journey.PressAsync(page, "Show that day");
        Assert.EndsWith($"/at/{Today.AddDays(-1).Iso()}", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(main).Not.ToContainTextAsync(told.Word);
        await journey.GoAsync(page, $"{PublicPath.OfSystem(told.Slug)}/at/{Today.AddDays(-1).Iso()}?recorded={Today.AddDays(-1).Iso()}");
        await Assertions.Expect(main).Not.ToContainTextAsync(told.Word);
        await Assertions.Expect(page.Locator($"#s-{told.Old.Id}")).ToContainTextAsync(old);
        await journey.GoAsync(page, $"{PublicPath.OfSystem(told.Slug)}/at/{Today.Iso()}");
        await Assertions.Expect(main).ToContainTextAsync(told.New[4..]);

        await page.Locator("#site-search").FillAsync(told.Word);
        await page.Locator(".app-header__search button").ClickAsync();
        await page.Locator(".app-results__item", new() { HasText = told.Word }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(main).ToContainTextAsync(told.New[4..]);
    }

    private static async Task ReadHistoryAsync(Journey journey, IPage page, Story told)
    {
        var change = page.Locator(".app-timeline__item", new() { HasText = told.Word });
        await Assertions.Expect(change).ToHaveCountAsync(1);
        await journey.LookAsync(page);
        await told.AssertToldAsync(change);
        await change.Locator("h3 a").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(told.New[4..]);
        await journey.GoAsync(page, PublicPath.Of(told.Old));
        await Journey.FollowAsync(page, "See what replaced it");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(told.New[4..]);
    }

    private static async Task ReadChangesAsync(Journey journey, IPage page, Story told)
    {
        await page.Locator("#system").SelectOptionAsync(told.Slug);
        await Journey.PressAsync(page, "Show changes");
        await journey.LookAsync(page);
        var published = page.Locator(".app-timeline__item", new() { HasText = told.New[4..] });
        await Assertions.Expect(published).ToHaveCountAsync(1);
        await told.AssertToldAsync(published);
    }

    private async Task ReadFeedsAsync(Story told)
    {
        using var atom = await Site.GetAsync("/changes.atom");
        var entries = XDocument.Parse(await atom.Content.ReadAsStringAsync()).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "content")!.Value);
        var entry = Assert.Single(entries, text => text.Contains($"New: {told.NewInWords}", StringComparison.Ordinal));
        string[] lines = [$"Old: {told.Old.InWords()}", $"Effective: {Today.InWords()}", $"Source: {told.SourceTitle}, A board", "By role: editor", $"Note: {told.Note}"];
        Assert.All(lines, line => Assert.Contains(line, entry.Split('\n')));

        using var json = await Site.GetAsync("/changes.json");
        using var feed = JsonDocument.Parse(await json.Content.ReadAsStringAsync());
        var changes = feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("_change")).ToList();
        var change = Assert.Single(changes, change => change.GetProperty("new").GetString() == told.NewInWords);
        Assert.Equal(
            (told.Old.InWords(), Today.Iso(), "editor", told.Note),
            (change.GetProperty("old").GetString(), change.GetProperty("effective_on").GetString(), change.GetProperty("role").GetString(), change.GetProperty("note").GetString()));
    }

    /// <summary>Every public page that has one of these words, of all that the site map names and those that tell of changes.</summary>
    private async Task<List<string>> PagesWithAsync(Story told, params string[] words)
    {
        using var map = await Site.GetAsync("/sitemap.xml");
        var addresses = XDocument.Parse(await map.Content.ReadAsStringAsync()).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath);
        var (system, reference) = (PublicPath.OfSystem(told.Slug), Site.Proposals().Single(p => p.Changes.Any(c => c.Draft.Value == told.New)).Reference);
        string[] others =
        [
            $"{system}/at/{Today.Iso()}", $"{system}/update", $"/compare?systems={told.Slug},devon", $"/changes?system={told.Slug}", "/changes.atom", "/changes.json", "/sitemap.xml", $"/systems/update/sent/{reference}",
            "/search?q=alliance+portal+notices", "/search/suggest?q=Zembla",
        ];
        var found = new List<string>();
        foreach (var address in addresses.Concat(others).Distinct())
        {
            using var answer = await Site.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
            var text = await answer.Content.ReadAsStringAsync();
            found.AddRange(words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{address}: {word}"));
        }

        return found;
    }

    /// <param name="Old">The statement that is corrected.</param>
    /// <param name="Word">That nothing else here has.</param>
    /// <param name="NamesPublisher">Whether the reader says who published the source.</param>
    private sealed record Story(string Slug, Statement Old, string Word, bool NamesPublisher)
    {
        public string New => $"the {Word} alliance buys for every trust";

        /// <summary>As it stands where it begins a line.</summary>
        public string NewInWords => $"The {Word} alliance buys for every trust, in place";

        public string Rejected => $"notices of the {Word} alliance are on the Zemblanity portal";

        public string SourceTitle => $"Paper of the {Word} board";

        public string Note => $"Named in the paper of the {Word} board";

        /// <summary>Old, new, since when, on which source, by which role and why.</summary>
        public async Task AssertToldAsync(ILocator change)
        {
            var text = await change.InnerTextAsync();
            string[] parts = [Old.InWords(), NewInWords, Today.InWords(), SourceTitle, "By role: editor", Note];
            Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
    }
}

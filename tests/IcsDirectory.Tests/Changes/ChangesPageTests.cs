using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using IcsDirectory.Changes;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Tests.Web;
using Microsoft.Data.Sqlite;

namespace IcsDirectory.Tests.Changes;

/// <summary>The log as readers and their programs get it.</summary>
public sealed class ChangesPageTests : IClassFixture<ChangesPageTests.ChangedSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly DirectorySite _site;

    public ChangesPageTests(ChangedSite changed) => _site = changed.Site;

    /// <summary>A site in which Devon's notes were changed into something hostile by an editor, with control characters in the
    /// note.</summary>
    public sealed class ChangedSite : IDisposable
    {
        public const string Hostile = "<script>alert(1)</script> & ]]> \ud83d\ude00";

        public const string Note = "A note with <b>marks</b>\u0001\u000b\ufffe\ud83d";

        public ChangedSite()
        {
            _ = Site.Address;
            var system = Site.SystemDocument("devon");
            system.SetValue("notes", Hostile);
            using (Site.Get<CurrentActing>().Begin(new Acting("editor", null, Note)))
            {
                Site.Publish(system);
            }
        }

        public DirectorySite Site { get; } = new();

        public void Dispose() => Site.Dispose();
    }

    [Fact]
    public async Task The_latest_change_comes_first_with_all_that_is_known_of_it()
    {
        var page = await _site.GetPageAsync("/changes");
        var first = page.QuerySelector(".app-timeline__item")!;

        Assert.All(
            ["Changed", "Devon: Notes", "<script>alert(1)</script>", "By role: editor", "Note: A note with <b>marks</b>"],
            text => Assert.Contains(text, first.TextContent, StringComparison.Ordinal));
        Assert.Empty(first.QuerySelectorAll("script, b"));
        Assert.Equal("/systems/devon", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(_site.Get<CurrentChangeLog>().Value.LastHash, page.QuerySelector(".app-hash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(50, page.QuerySelectorAll(".app-timeline__item").Length);
    }

    [Fact]
    public async Task It_is_filtered_by_system_kind_and_year_and_paged()
    {
        var devon = await _site.GetPageAsync("/changes?system=devon&kind=changed&year=" + DateTime.UtcNow.Year);
        var none = await _site.GetPageAsync("/changes?year=1999&kind=redacted");
        var second = await _site.GetPageAsync("/changes?page=2");

        Assert.Single(devon.QuerySelectorAll(".app-timeline__item"));
        Assert.Equal("devon", devon.QuerySelector("#system option[selected]")!.GetAttribute("value"));
        Assert.Contains("No change fits", none.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/changes?page=3", second.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/changes", second.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("system=nowhere", "there is no such system")]
    [InlineData("kind=all", "there is no such choice")]
    [InlineData("year=x", "it is not a year")]
    [InlineData("other=1", "this page has no such choice")]
    public async Task What_is_not_understood_is_named(string query, string why) =>
        Assert.Contains(why, (await _site.GetPageAsync($"/changes?{query}")).QuerySelector("#ignored")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_page_and_the_home_page_name_the_feeds()
    {
        foreach (var path in new[] { "/", "/changes" })
        {
            var page = await _site.GetPageAsync(path);
            Assert.Equal("/changes.atom", page.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
            Assert.Equal("/changes.json", page.QuerySelector("link[rel=alternate][type='application/feed+json']")!.GetAttribute("href"));
        }

        Assert.Contains("/changes</loc>", await _site.Reader.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_atom_feed_has_what_the_format_asks_for()
    {
        using var response = await _site.GetAsync("/changes.atom");
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.All(["id", "title", "updated", "author"], name => Assert.Single(feed.Elements(Atom + name)));
        Assert.Equal(new Uri(_site.Address, "/changes.atom").ToString(), Link(feed, "self"));
        Assert.Equal(50, entries.Count);
        Assert.Equal(50, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(entries, e =>
        {
            Assert.All(["id", "title", "updated", "published", "content"], name => Assert.Single(e.Elements(Atom + name)));
            Assert.StartsWith("urn:uuid:", e.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.Equal(DateTimeKind.Utc, DateTimeOffset.Parse(e.Element(Atom + "updated")!.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime.Kind);
            Assert.StartsWith(_site.Address.ToString(), Link(e, "alternate"), StringComparison.Ordinal);
        });
        Assert.Contains("New: <script>alert(1)</script> & ]]> 😀", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.EndsWith("Note: A note with <b>marks</b>\ufffd", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_feed_has_what_the_format_asks_for()
    {
        using var response = await _site.GetAsync("/changes.json?system=devon");
        var feed = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        var items = feed.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("application/feed+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("What changed about Devon", feed.GetProperty("title").GetString());
        Assert.Equal(new Uri(_site.Address, "/changes.json?system=devon").ToString(), feed.GetProperty("feed_url").GetString());
        Assert.All(items, item =>
        {
            Assert.True(Uri.IsWellFormedUriString(item.GetProperty("url").GetString(), UriKind.Absolute));
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            Assert.NotEmpty(item.GetProperty("content_text").GetString()!);
            Assert.True(item.GetProperty("date_published").TryGetDateTimeOffset(out _));
            Assert.Equal("devon", item.GetProperty("_change").GetProperty("system").GetString());
        });
        Assert.Equal(ChangedSite.Hostile, items[0].GetProperty("_change").GetProperty("new").GetString());
        Assert.StartsWith("A note with <b>marks</b>\u0001\u000b", items[0].GetProperty("_change").GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_the_same_in_both_feeds_and_however_often_they_are_read()
    {
        var atom = XDocument.Parse(await _site.Reader.GetStringAsync("/changes.atom?kind=changed")).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value);
        var json = JsonElement.Parse(await _site.Reader.GetStringAsync("/changes.json?kind=changed&page=1")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString());
        Assert.Equal(atom, json);
    }

    [Theory]
    [InlineData("/changes")]
    [InlineData("/changes.atom")]
    [InlineData("/changes.json")]
    public async Task Who_has_it_already_is_told_so_until_something_changes(string path)
    {
        using var first = await _site.GetAsync($"{path}?year=2027");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?year=2027");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _site.Reader.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_publication_is_on_the_page_at_once()
    {
        using var site = new DirectorySite();
        _ = await site.GetPageAsync("/changes");
        var system = site.SystemDocument("dorset");
        system.SetValue("notes", "Just now");
        site.Publish(system);

        Assert.Contains("Just now", (await site.GetPageAsync("/changes")).QuerySelector(".app-timeline__item")!.TextContent, StringComparison.Ordinal);
        var history = (await site.GetPageAsync("/systems/dorset/history")).QuerySelector(".app-timeline__item")!.TextContent;
        Assert.All(["Changed", "Notes", "Just now", "By role: site"], text => Assert.Contains(text, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_another_process_publishes_is_on_the_page_within_seconds()
    {
        using var reading = new DirectorySite();
        _ = await reading.GetPageAsync("/changes");
        using var connection = (SqliteConnection)reading.Get<SiteDatabase<DirectoryDb>>().Open();
        using var writing = DirectorySite.With([("ConnectionStrings:umbracoDbDSN", $"Data Source={connection.DataSource}")]);
        _ = writing.Address;
        var system = writing.SystemDocument("dorset");
        system.SetValue("notes", "By another process");
        writing.Publish(system);

        var seen = "";
        for (var attempt = 0; attempt < 100 && !seen.Contains("By another process", StringComparison.Ordinal); attempt++)
        {
            await Task.Delay(200);
            seen = (await reading.GetPageAsync("/changes")).QuerySelector(".app-timeline__item")!.TextContent;
        }

        Assert.Contains("By another process", seen, StringComparison.Ordinal);
    }

    private static string Link(XElement element, string relation) =>
        element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}

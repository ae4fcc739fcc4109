using System.Text.Json.Nodes;
using IcsDirectory.Cms.Editors;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Tests.Cms;

public sealed class PublishedContentTests : EngineTest
{
    private static readonly Guid Entry = Guid.Parse("70526ea6-48b6-55e3-a8d9-df8dddbe8b73");

    [Fact]
    public void Plain_values_are_given_as_the_types_that_umbraco_gives()
    {
        var live = Publish(r =>
        {
            r.SetValue("region", """["North West"]""");
            r.SetValue("reviewed", new DateTime(2026, 3, 1));
            r.SetValue("population", 3_200_000);
            r.SetValue("active", true);
            r.SetValue("lines", "one\ntwo");
            r.SetValue("links", """[{"name":"Website","url":"https://example.org/","target":"_blank","queryString":"?a=b"}]""");
        });

        Assert.Equal(("Record", "QOP", "North West", new DateTime(2026, 3, 1), 3_200_000, true),
            (live.Name, live.Code, live.Region, live.Reviewed, live.Population, live.Active));
        Assert.Equal(["one", "two"], live.Lines);
        Assert.Equal(("Website", "https://example.org/?a=b", "_blank", LinkType.External),
            live.Links.Select(l => (l.Name, l.Url, l.Target, l.Type)).Single());
    }

    [Fact]
    public void Values_that_are_missing_are_empty_not_errors()
    {
        var live = Publish(_ => { });

        Assert.Equal(
            (null, "", default, 0, false, null), (live.Summary, live.Region, live.Reviewed, live.Population, live.Active, live.Related));
        Assert.Empty(live.Lines);
        Assert.Empty(live.Links);
        Assert.Empty(live.Others);
        Assert.Empty(live.Entries);
        Assert.Equal("", live.Body.ToHtmlString());
        Assert.False(live.GetProperty("summary")!.HasValue());
        Assert.True(live.GetProperty("code")!.HasValue());
    }

    [Fact]
    public void Markdown_becomes_html_without_letting_html_through()
    {
        var live = Publish(
            r => r.SetValue("body", "# A heading\n\n<script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));

        var html = live.Body.ToHtmlString()!;

        Assert.Contains("""<h1 id="a-heading">""", html, StringComparison.Ordinal);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](java&#115;cript:alert(1))", "<p>a</p>")]
    [InlineData("<data:text/html,a>", "<p>data:text/html,a</p>")]
    [InlineData("[a](/b:c)", "<p><a href=\"/b:c\">a</a></p>")]
    [InlineData("[a](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">a</a></p>")]
    public void Only_links_to_web_pages_and_mail_addresses_stay_links(string markdown, string html) =>
        Assert.Equal(html, Publish(r => r.SetValue("body", markdown)).Body.ToHtmlString()!.Trim());

    [Fact]
    public void Pickers_give_documents_as_they_are_live_now()
    {
        var (one, two, draft) = (Site.Published("One"), Site.Published("Two"), Site.Saved("Draft"));
        var live = Publish(r =>
        {
            r.SetValue("related", Udi(one));
            r.SetValue("others", $"{Udi(two)},{Udi(draft)},{Udi(one)}");
        });
        Assert.Equal(("One", "Two One"), (live.Related!.Name, Names(live)));

        one.Name = "One, renamed";
        Site.Contents.Save(one);
        Site.Publish(one);
        Site.Publish(draft);
        Site.Contents.Unpublish(two);

        Assert.Equal(("One, renamed", "Draft One, renamed"), (live.Related!.Name, Names(live)));
        Assert.IsType<TestRecord>(live.Related);
    }

    [Fact]
    public void A_block_list_gives_typed_blocks_in_the_order_of_its_layout()
    {
        var about = Site.Published("About");
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var live = Publish(r => r.SetValue("entries", BlockList(
            Block(
                second, Entry, ("title", "Second"), ("certain", true), ("about", Udi(about)), ("also", $"{Udi(about)},{Udi(about)}")),
            Block(first, Entry, ("title", "First"), ("amount", 7), ("on", "2022-05-10T00:00:00"), ("region", new JsonArray("London")))).With(first, second)));

        Assert.Equal([first, second], live.Entries.Select(e => e.ContentKey));
        var (one, two) = ((TestEntry)live.Entries[0].Content, (TestEntry)live.Entries[1].Content);
        Assert.Equal(
            ("First", 7, new DateTime(2022, 5, 10), "London", false), (one.Title, one.Amount, one.On, one.Region, one.Certain));
        Assert.Equal(("Second", true, "About", 2), (two.Title, two.Certain, two.About!.Name, two.Also.Count()));
        Assert.IsType<BlockListItem<TestEntry>>(live.Entries[0]);
    }

    [Fact]
    public void Values_in_blocks_may_be_stored_as_text_as_umbraco_does()
    {
        var key = Guid.NewGuid();
        var live = Publish(r => r.SetValue("entries", BlockList(
            Block(key, Entry, ("title", "First"), ("amount", "7"), ("certain", "1"), ("on", "2022-05-10 00:00:00"), ("region", """["London"]"""))).With(key)));

        var entry = (TestEntry)live.Entries.Single().Content;

        Assert.Equal(
            (7, true, new DateTime(2022, 5, 10), "London"), (entry.Amount, entry.Certain, entry.On, entry.Region));
    }

    [Fact]
    public void Blocks_that_the_layout_does_not_name_are_not_shown()
    {
        var (shown, hidden) = (Guid.NewGuid(), Guid.NewGuid());
        var live = Publish(
            r => r.SetValue("entries", BlockList(Block(hidden, Entry, ("title", "H")), Block(shown, Entry, ("title", "S"))).With(shown)));

        Assert.Equal(shown, live.Entries.Single().ContentKey);
    }

    [Theory]
    [InlineData("{", "not Umbraco's block value JSON")]
    [InlineData("""{"layout":{"Umbraco.BlockList":[{"contentKey":"0f0e0d0c-0b0a-0908-0706-050403020100"}]},"contentData":[]}""", "0f0e0d0c-0b0a-0908-0706-050403020100")]
    [InlineData("""{"layout":{"Umbraco.BlockList":[{"contentKey":"0f0e0d0c-0b0a-0908-0706-050403020100"}]},"contentData":[{"key":"0f0e0d0c-0b0a-0908-0706-050403020100","contentTypeKey":"11111111-0b0a-0908-0706-050403020100","values":[]}]}""", "11111111-0b0a-0908-0706-050403020100")]
    public void A_broken_block_list_names_the_document_the_property_and_the_block(string json, string hint)
    {
        var record = Site.New("Broken");
        record.SetValue("entries", json);
        Site.Contents.Save(record);
        var preview = (TestRecord)Site.Cache.GetById(true, record.Key)!;

        var failure = Assert.Throws<BlockListException>(() => preview.Entries);

        Assert.Contains("\"Broken\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\"entries\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains(hint, failure.Message, StringComparison.Ordinal);
        Assert.Equal(PublishResultType.FailedPublishContentInvalid, Site.Contents.Publish(record, ["*"]).Result);
    }

    [Theory]
    [InlineData("title", "lower case")]
    [InlineData("title", "")]
    [InlineData("amount", "many")]
    public void Values_in_blocks_are_validated_before_publishing(string alias, string value)
    {
        var key = Guid.NewGuid();
        var record = Site.New("Record");
        record.SetValue("entries", BlockList(Block(key, Entry, ("title", "Title"), (alias, value))).With(key));
        Site.Contents.Save(record);

        var result = Site.Contents.Publish(record, ["*"]);

        Assert.Equal(
            (PublishResultType.FailedPublishContentInvalid, "entries"), (result.Result, Assert.Single(result.InvalidProperties!).Alias));
    }

    [Fact]
    public void A_block_of_a_type_that_the_list_does_not_allow_prevents_publishing()
    {
        var key = Guid.NewGuid();
        var stranger = Site.Get<Umbraco.Cms.Core.Persistence.Repositories.IContentTypeRepository>().Get("stranger")!;
        var record = Site.New("Record");
        record.SetValue("entries", BlockList(Block(key, stranger.Key)).With(key));
        Site.Contents.Save(record);

        Assert.Equal(PublishResultType.FailedPublishContentInvalid, Site.Contents.Publish(record, ["*"]).Result);
    }

    [Fact]
    public async Task What_is_live_is_the_same_after_a_restart()
    {
        var (parent, draft) = (Site.Published("Parent", summary: "live"), Site.Saved("Draft"));
        var kid = Site.Published("Kid", parent.Id);
        parent.SetValue("summary", "draft");
        Site.Contents.Save(parent);

        await using var restarted = await Engine.StartAsync(folder: Site.Folder);

        Assert.Equal("live", restarted.Live(parent)!.Summary);
        restarted.Get<IDocumentNavigationQueryService>().TryGetParentKey(kid.Key, out var above);
        Assert.Equal(parent.Key, above);
        Assert.Null(restarted.Live(draft));
    }

    private TestRecord Publish(Action<IContent> fill)
    {
        var record = Site.New("Record");
        fill(record);
        Assert.True(Site.Contents.Save(record).Success);
        Site.Publish(record);
        return Site.Live(record)!;
    }

    private static string Names(TestRecord live) => string.Join(' ', live.Others.Select(o => o.Name));

    private static string Udi(IContent content) => $"umb://document/{content.Key:N}";

    private static Blocks BlockList(params JsonObject[] blocks) => new(blocks);

    private static JsonObject Block(Guid key, Guid type, params (string Alias, JsonNode? Value)[] values) => new()
    {
        ["contentTypeKey"] = type.ToString(),
        ["key"] = key.ToString(),
        ["values"] = new JsonArray(
            [.. values.Select(v => new JsonObject { ["alias"] = v.Alias, ["culture"] = null, ["segment"] = null, ["value"] = v.Value })]),
    };

    private sealed record Blocks(JsonObject[] Content)
    {
        public string With(params Guid[] layout) => new JsonObject
        {
            ["contentData"] = new JsonArray([.. Content]),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray(
                [.. layout.Select(k => new JsonObject { ["contentKey"] = k.ToString(), ["culture"] = null, ["segment"] = null })]),
            ["layout"] = new JsonObject { ["Umbraco.BlockList"] = new JsonArray([.. layout.Select(k => new JsonObject { ["contentKey"] = k.ToString() })]) },
        }.ToJsonString();
    }
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Web;

/// <summary>Where something was published once and is no longer, the site says so.</summary>
public sealed class TakenDownTests(DirectorySite site) : IClassFixture<DirectorySite>
{
    [Theory]
    [InlineData("body", "r0a", "/bodies/r0a")]
    [InlineData("event", "2026-04-01-essex", "/events/2026-04-01-essex")]
    [InlineData("surveyRound", "2022-05-hsj", "/rounds/2022-05-hsj")]
    [InlineData("page", "cookies", "/cookies")]
    public async Task What_was_unpublished_is_gone_and_comes_back_when_it_is_published_again(string type, string slug, string path)
    {
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path));

        Assert.True(Contents.Unpublish(Document(type, slug)).Success);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(path));

        Assert.True(Contents.Publish(Document(type, slug), ["*"]).Success);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path));
    }

    [Fact]
    public async Task A_source_that_nothing_rests_on_can_be_taken_down()
    {
        var source = Contents.Create("Unused", Document("source", "waste-pipeline-notice-2026").ParentId, "source");
        foreach (var (alias, value) in new[] { ("slug", "unused"), ("publisher", "Nobody"), ("url", "https://example.org/unused"), ("publishedPrecision", "[\"undated\"]") })
        {
            source.SetValue(alias, value);
        }

        Assert.True(Contents.Save(source).Success);
        Assert.True(Contents.Publish(source, ["*"]).Success);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/sources/unused"));
        Assert.True(Contents.Unpublish(Contents.GetById(source.Id)!).Success);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync("/sources/unused"));
    }

    [Fact]
    public async Task A_system_is_gone_with_its_past_its_history_and_its_facts()
    {
        var fact = (await site.GetPageAsync("/systems/somerset")).QuerySelector(".app-statement__foot a")!.GetAttribute("href")!;
        Assert.True(Contents.MoveToRecycleBin(Document("system", "somerset")).Success);

        foreach (var path in new[] { "/systems/somerset", "/systems/somerset/at/2022-05-10", "/systems/somerset/history", fact })
        {
            using var response = await site.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Gone), (path, response.StatusCode));
            Assert.Equal("This page has been taken down", (await DirectorySite.DocumentOfAsync(response)).QuerySelector("h1")!.TextContent);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/systems/somerset/nonsense"));
    }

    [Fact]
    public async Task What_lies_below_something_unpublished_is_gone_too()
    {
        var folder = Contents.GetById(Document("event", "2026-04-01-thames-valley").ParentId)!;
        Assert.True(Contents.Unpublish(folder).Success);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync("/events/2026-04-01-thames-valley"));
        Assert.True(Contents.Publish(folder, ["*"]).Success);
    }

    [Fact]
    public async Task What_was_only_ever_a_draft_is_not_found()
    {
        var draft = Contents.Create("Draft", Constants.System.Root, "page");
        draft.SetValue("slug", "only-a-draft");
        draft.SetValue("body", "Not yet.");
        Assert.True(Contents.Save(draft).Success);

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/only-a-draft"));
    }

    [Fact]
    public async Task An_address_that_another_document_took_over_shows_that_one()
    {
        Assert.True(Contents.MoveToRecycleBin(Document("page", "privacy")).Success);
        var heir = Contents.Create("Privacy anew", Constants.System.Root, "page");
        heir.SetValue("slug", "privacy");
        heir.SetValue("description", "Another page at this address.");
        heir.SetValue("body", "Other words.");
        Assert.True(Contents.Save(heir).Success && Contents.Publish(heir, ["*"]).Success);

        Assert.Equal("Privacy anew", (await site.GetPageAsync("/privacy")).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/systems/nowhere")]
    [InlineData("/systems/nowhere/history")]
    [InlineData("/bodies/nowhere")]
    [InlineData("/nowhere")]
    public async Task What_never_was_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(path));

    private IContentService Contents
    {
        get
        {
            _ = site.Address; // starts it
            return site.Services.GetRequiredService<IContentService>();
        }
    }

    private IContent Document(string type, string slug) =>
        Contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Single(d => d.ContentType.Alias == type && d.GetValue<string>("slug") == slug && !d.Trashed);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await site.GetAsync(path);
        return response.StatusCode;
    }
}

using System.Net;
using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace IcsDirectory.Tests.Content.Editing;

/// <summary>An address is used once, and an old one leads to the new one for ever.</summary>
public sealed class SlugTests(Desk desk) : IClassFixture<Desk>
{
    [Fact]
    public async Task An_old_address_leads_to_the_new_one_after_every_change()
    {
        var page = await desk.PublishedPageAsync("first-address");
        await RenameAsync(page, "second-address");
        await RenameAsync(page, "third-address");

        foreach (var old in new[] { "/first-address", "/second-address" })
        {
            using var answer = await desk.Site.GetAsync(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/third-address"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        }

        await RenameAsync(page, "first-address");
        Assert.Equal(HttpStatusCode.OK, (await desk.Site.GetAsync("/first-address")).StatusCode);
        using var back = await desk.Site.GetAsync("/third-address");
        Assert.Equal("/first-address", back.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_systems_facts_and_days_and_its_staff_follow_it()
    {
        using var staff = await desk.Site.SignInAsync(AccountRole.Staff, "dorset");
        var system = desk.Find("system", "dorset");
        await RenameAsync(system, "dorset-renamed");

        using var day = await desk.Site.GetAsync("/systems/dorset/at/2022-05-10?x=1");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/systems/dorset-renamed/at/2022-05-10?x=1"), (day.StatusCode, day.Headers.Location?.ToString()));
        using var scope = desk.Site.Services.CreateScope();
        var scopes = scope.ServiceProvider.GetRequiredService<DirectoryDb>().SystemScopes.Select(s => s.SystemSlug).ToList();
        Assert.Contains("dorset-renamed", scopes);
        Assert.DoesNotContain("dorset", scopes);
    }

    [Fact]
    public async Task An_address_that_is_or_was_anothers_is_refused()
    {
        var first = await desk.PublishedPageAsync("taken-once");
        await RenameAsync(first, "taken-now");
        var other = await desk.PublishedPageAsync("another-page");

        foreach (var slug in new[] { "taken-once", "taken-now" })
        {
            using var answer = await (await desk.OpenAsync(other)).Set("Fields.slug", slug).SendAsync("save");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var form = await HtmlForm.InAsync(desk.Editor, Desk.Address(other), answer);
            Assert.Contains("never used again", form.Page.QuerySelector("#Fields_slug-error")!.TextContent, StringComparison.Ordinal);
            using var created = await (await HtmlForm.OpenAsync(desk.Editor, "/editor/content/create")).Set("Type", "page").Set("Name", "Third").Set("Slug", slug).SendAsync();
            Assert.Equal(HttpStatusCode.BadRequest, created.StatusCode);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Capital")]
    [InlineData("two--hyphens")]
    [InlineData("../editor")]
    [InlineData("//evil.example")]
    public async Task An_address_of_another_shape_is_not_published(string slug)
    {
        using var answer = await (await desk.OpenAsync(await desk.PublishedPageAsync($"shape-{Guid.NewGuid():N}"))).Set("Fields.slug", slug).SendAsync("publish");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task RenameAsync(Umbraco.Cms.Core.Models.IContent document, string slug)
    {
        using var answer = await (await desk.OpenAsync(document)).Set("Fields.slug", slug).SendAsync("publish");
        await Desk.RedirectedAsync(answer);
    }
}

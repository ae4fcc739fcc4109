using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

public sealed class VersionTests : EngineTest
{
    [Fact]
    public void Every_publishing_leaves_a_version()
    {
        var record = PublishedTwice();

        var versions = Site.Contents.GetVersions(record.Id).ToList();

        Assert.Equal(["Second", "Second", "First"], versions.Select(v => v.GetValue<string>("summary")));
        Assert.Equal(versions.Select(v => v.VersionId), Site.Contents.GetVersionIds(record.Id, 10));
        Assert.Equal(
            versions.Skip(1).Take(1).Select(v => v.VersionId), Site.Contents.GetVersionsSlim(record.Id, 1, 1).Select(v => v.VersionId));
    }

    [Fact]
    public void An_earlier_version_can_be_read_and_rolled_back_to()
    {
        var record = PublishedTwice();
        var first = Site.Contents.GetVersions(record.Id).Min(v => v.VersionId);

        Assert.Equal("First", Site.Contents.GetVersion(first)!.GetValue<string>("summary"));
        Assert.True(Site.Contents.Rollback(record.Id, first).Success);

        Assert.Equal("First", Site.DraftValue(record, "summary"));
        Assert.Equal("Second", Site.Live(record)!.Summary);
    }

    [Fact]
    public void A_version_that_was_published_is_never_deleted()
    {
        var record = PublishedTwice();
        var first = Site.Contents.GetVersions(record.Id).Min(v => v.VersionId);

        Site.Contents.DeleteVersions(record.Id, DateTime.UtcNow.AddDays(1));
        using (var scope = Site.Scopes.CreateCoreScope(autoComplete: true))
        {
            Site.Get<IDocumentVersionRepository>().DeleteVersions([first]);
        }

        Assert.Throws<InvalidOperationException>(
            () => Site.Contents.DeleteVersion(record.Id, first, deletePriorVersions: false));
        Assert.Equal(3, Site.Contents.GetVersions(record.Id).Count());
    }

    [Fact]
    public void A_version_that_was_unpublished_later_is_kept_too()
    {
        var record = Site.Published("Greater Manchester");
        Site.Contents.Unpublish(Site.Contents.GetById(record.Id)!);

        Site.Contents.DeleteVersions(record.Id, DateTime.UtcNow.AddDays(1));

        Assert.Equal(2, Site.Contents.GetVersions(record.Id).Count());
    }

    [Fact]
    public void Umbracos_cleanup_finds_nothing_that_was_published()
    {
        PublishedTwice();
        using var scope = Site.Scopes.CreateCoreScope(autoComplete: true);
        var versions = Site.Get<IDocumentVersionRepository>();

        var eligible = versions.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddYears(10), null);

        Assert.Empty(Site.Get<IContentVersionCleanupPolicy>().Apply(DateTime.UtcNow.AddYears(10), eligible));
        Assert.Contains(versions.GetCleanupPolicies(), p => p.PreventCleanup);
    }

    [Fact]
    public void Versions_are_listed_a_page_at_a_time()
    {
        var record = PublishedTwice();
        using var scope = Site.Scopes.CreateCoreScope(autoComplete: true);

        var page = Site.Get<IDocumentVersionRepository>()
            .GetPagedItemsByContentId(record.Id, 1, 2, out var total)
            .ToList();

        Assert.Equal((3, 1), (total, page.Count));
        Assert.False(page[0].CurrentPublishedVersion);
    }

    private IContent PublishedTwice()
    {
        var record = Site.Published("Greater Manchester", summary: "First");
        record.SetValue("summary", "Second");
        Site.Contents.Save(record);
        Site.Publish(record);
        return record;
    }
}

using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

public sealed class AuditTests : EngineTest
{
    [Fact]
    public async Task What_was_done_to_a_document_is_recorded_with_who_did_it()
    {
        var record = Site.New("Greater Manchester");
        Site.Contents.Save(record, 7);
        Site.Contents.Publish(record, ["*"], 8);
        Site.Contents.Unpublish(record, "*", 9);

        var items = await Audit.GetItemsByEntityAsync(record.Id, 0, 20, Direction.Ascending);

        Assert.Equal([(AuditType.Save, 7), (AuditType.Publish, 8), (AuditType.UnpublishVariant, 9), (AuditType.Unpublish, 9)], items.Items.Select(i => (i.AuditType, i.UserId)));
        Assert.Equal(4, items.Total);
    }

    [Fact]
    public async Task The_trail_is_paged_and_filtered_by_the_database()
    {
        var record = Site.Saved("Greater Manchester");
        for (var i = 0; i < 4; i++)
        {
            record.SetValue("summary", $"{i}");
            Site.Contents.Save(record);
        }
        Site.Publish(record);

        var page = await Audit.GetItemsByEntityAsync(record.Id, 2, 2, Direction.Descending, [AuditType.Save]);
        var since = await Audit.GetItemsByKeyAsync(
            record.Key, UmbracoObjectTypes.Document, 0, 50, sinceDate: DateTimeOffset.UtcNow.AddMinutes(-1));
        var future = await Audit.GetItemsAsync(0, 50, sinceDate: DateTimeOffset.UtcNow.AddMinutes(1));

        Assert.Equal((5, 2), (page.Total, page.Items.Count()));
        Assert.Equal(6, since.Total);
        Assert.Equal(0, future.Total);
    }

    [Fact]
    public async Task The_trail_outlives_the_document()
    {
        var record = Site.Saved("Greater Manchester");
        Site.Contents.Delete(record);

        var items = await Audit.GetItemsByEntityAsync(record.Id, 0, 20);

        Assert.Equal(AuditType.Delete, items.Items.First().AuditType);
    }

    private IAuditService Audit => Site.Get<IAuditService>();
}

using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Tests.Cms;

public sealed class ScheduleTests : EngineTest
{
    private static readonly DateTime Now = DateTime.UtcNow;

    [Fact]
    public void What_is_due_is_published()
    {
        var record = Site.New("Greater Manchester", summary: "Scheduled");
        Site.Contents.Save(record, -1, ContentScheduleCollection.CreateWithEntry(Now.AddSeconds(-5), null));

        var results = Site.Contents.PerformScheduledPublish(Now).ToList();

        Assert.True(Assert.Single(results).Success);
        Assert.Equal("Scheduled", Site.Live(record)!.Summary);
        Assert.Empty(Site.Contents.GetContentScheduleByContentId(record.Id).FullSchedule);
    }

    [Fact]
    public void What_is_not_due_stays_a_draft()
    {
        var record = Site.New("Greater Manchester");
        Site.Contents.Save(record, -1, ContentScheduleCollection.CreateWithEntry(Now.AddHours(1), null));

        Assert.Empty(Site.Contents.PerformScheduledPublish(Now));

        Assert.Null(Site.Live(record));
        var entry = Assert.Single(Site.Contents.GetContentScheduleByContentId(record.Id).FullSchedule);
        Assert.Equal(DateTimeKind.Utc, entry.Date.Kind);
    }

    [Fact]
    public void What_has_expired_is_unpublished()
    {
        var record = Site.Published("Greater Manchester");
        Site.Contents.PersistContentSchedule(
            record, ContentScheduleCollection.CreateWithEntry(null, Now.AddSeconds(-1)));

        Assert.Single(Site.Contents.GetContentSchedulesByKeys([record.Key]));
        Assert.Single(Site.Contents.GetContentForExpiration(Now));
        Assert.True(Assert.Single(Site.Contents.PerformScheduledPublish(Now)).Success);

        Assert.False(Site.Contents.GetById(record.Id)!.Published);
        Assert.Null(Site.Live(record));
    }
}

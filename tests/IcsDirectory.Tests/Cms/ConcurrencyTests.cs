using System.Globalization;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Tests.Cms;

public sealed class ConcurrencyTests : EngineTest
{
    private const int Writers = 16;

    [Fact]
    public async Task Sixteen_writers_of_one_document_lose_no_update()
    {
        var counter = Site.Saved("Counter");

        await InParallel(_ => Increment(counter.Id), times: 15);

        Assert.Equal(Writers * 15, Site.Contents.GetById(counter.Id)!.GetValue<int>("population"));
    }

    [Fact]
    public async Task Sixteen_writers_of_different_documents_all_succeed_and_all_is_live()
    {
        var keys = new System.Collections.Concurrent.ConcurrentBag<Guid>();

        await InParallel(writer => keys.Add(Site.Published($"By {writer}").Key), times: 10);

        Assert.Equal(Writers * 10, Site.Contents.Count());
        Assert.All(keys, key => Assert.NotNull(Site.Cache.GetById(key)));
        Assert.Equal(Writers * 10, Site.AllLive().Count);
    }

    [Fact]
    public async Task What_is_live_is_the_last_commit_whatever_the_order_of_its_news()
    {
        var record = Site.Published("Counter", summary: "0");

        await InParallel(_ => PublishNext(record.Id), times: 6);

        Assert.Equal($"{Writers * 6}", Site.Live(record)!.Summary);
    }

    [Fact]
    public async Task Readers_always_see_a_whole_document_while_it_is_published()
    {
        var record = Site.Published("Counter", code: "Q00", summary: "0");
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                var live = Site.Live(record)!;
                Assert.Equal(live.Code, $"Q{int.Parse(live.Summary!, CultureInfo.InvariantCulture):00}");
            }
        });

        for (var i = 1; i < 40; i++)
        {
            record.SetValue("code", $"Q{i:00}");
            record.SetValue("summary", $"{i}");
            Site.Contents.Save(record);
            Site.Publish(record);
        }
        await done.CancelAsync();

        await reading;
    }

    [Fact]
    public void A_copy_that_went_stale_is_refused_and_nothing_of_the_other_is_lost()
    {
        var record = Site.Published("Record", summary: "before");
        var (mine, theirs) = (Site.Contents.GetById(record.Id)!, Site.Contents.GetById(record.Id)!);
        theirs.SetValue("summary", "theirs");
        Site.Contents.Save(theirs);
        mine.SetValue("summary", "mine");

        var refused = Assert.Throws<StaleContentException>(() => Site.Contents.Save(mine));

        Assert.Equal((record.Key, "theirs"), (refused.Key, Site.DraftValue(record, "summary")));
        mine = Site.Contents.GetById(record.Id)!;
        mine.SetValue("summary", "mine, again");
        Assert.True(Site.Contents.Save(mine).Success);
    }

    [Fact]
    public void A_copy_that_was_read_before_a_publishing_is_refused()
    {
        var record = Site.Saved("Record");
        var stale = Site.Contents.GetById(record.Id)!;
        Site.Publish(record);

        Assert.Throws<StaleContentException>(() => Site.Contents.Publish(stale, ["*"]));
    }

    [Fact]
    public void A_copy_of_a_document_that_was_deleted_is_refused()
    {
        var record = Site.Saved("Record");
        var copy = Site.Contents.GetById(record.Id)!;
        Site.Contents.Delete(record);
        copy.SetValue("summary", "late");

        Assert.Throws<StaleContentException>(() => Site.Contents.Save(copy));
    }

    [Fact]
    public void A_copy_that_was_saved_by_its_holder_is_never_stale()
    {
        var record = Site.Saved("Record");
        for (var i = 0; i < 3; i++)
        {
            record.SetValue("summary", $"{i}");
            Assert.True(Site.Contents.Save(record).Success);
            Site.Publish(record);
        }

        Assert.Equal(5, Site.Contents.GetVersions(record.Id).Count() + 1);
    }

    private void Increment(int id)
    {
        using var scope = Site.Scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.ContentTree);
        var counter = Site.Contents.GetById(id)!;
        counter.SetValue("population", counter.GetValue<int>("population") + 1);
        Assert.True(Site.Contents.Save(counter).Success);
        scope.Complete();
    }

    private void PublishNext(int id)
    {
        using var scope = Site.Scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.ContentTree);
        var counter = Site.Contents.GetById(id)!;
        counter.SetValue(
            "summary", $"{int.Parse(counter.GetValue<string>("summary")!, CultureInfo.InvariantCulture) + 1}");
        Site.Contents.Save(counter);
        Assert.Equal(PublishResultType.SuccessPublish, Site.Contents.Publish(counter, ["*"]).Result);
        scope.Complete();
    }

    private static Task InParallel(Action<int> write, int times) => Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(
        () =>
        {
            for (var i = 0; i < times; i++)
            {
                write(writer);
            }
        },
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
}

using IcsDirectory.Cms.Scoping;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Tests.Cms;

public sealed class ScopeTests : EngineTest
{
    [Fact]
    public void What_several_services_do_in_a_scope_is_kept_or_undone_together()
    {
        using (Site.Scopes.CreateCoreScope())
        {
            Site.Published("Undone");
        }
        using (var scope = Site.Scopes.CreateCoreScope())
        {
            Site.Published("Kept");
            Site.Published("Kept too");
            scope.Complete();
        }

        Assert.Equal(["Kept", "Kept too"], Site.Children(-1).Select(c => c.Name));
        Assert.Equal(["Kept", "Kept too"], Site.AllLive().Select(c => c.Name));
    }

    [Fact]
    public void An_inner_scope_that_is_not_completed_undoes_the_outer_one()
    {
        using (var outer = Site.Scopes.CreateCoreScope())
        {
            Site.Saved("Undone");
            using (Site.Scopes.CreateCoreScope())
            {
            }
            Assert.False(outer.Complete());
        }

        Assert.Empty(Site.Children(-1));
    }

    [Fact]
    public void Scopes_must_be_closed_in_order()
    {
        var outer = Site.Scopes.CreateCoreScope();
        using (Site.Scopes.CreateCoreScope())
        {
            Assert.Throws<InvalidOperationException>(outer.Dispose);
        }
        outer.Dispose();
    }

    [Fact]
    public async Task A_scope_closed_out_of_order_lets_the_next_writer_in()
    {
        var outer = Site.Scopes.CreateCoreScope();
        Site.Saved("Undone");
        _ = Site.Scopes.CreateCoreScope();
        Assert.Throws<InvalidOperationException>(outer.Dispose);

        Assert.Equal("Kept", await Outside(() => Site.Saved("Kept").Name));
    }

    [Fact]
    public async Task A_scope_flows_with_an_asynchronous_call()
    {
        using (var scope = Site.Scopes.CreateCoreScope())
        {
            await Task.Yield();
            Site.Saved("Inside");
            await Task.Run(() => Assert.NotNull(Site.Scopes.Context));
            scope.Complete();
        }

        Assert.Null(Site.Scopes.Context);
        Assert.Single(Site.Children(-1));
    }

    [Fact]
    public async Task A_scope_does_not_see_what_is_not_committed_elsewhere()
    {
        using var scope = Site.Scopes.CreateCoreScope();
        Site.Saved("Not yet");

        var elsewhere = await Outside(() => Site.Children(-1).Count());

        Assert.Equal((1, 0), (Site.Children(-1).Count(), elsewhere));
    }

    [Fact]
    public void Suppressed_notifications_still_update_what_is_live()
    {
        using (var scope = Site.Scopes.CreateCoreScope())
        {
            using (scope.Notifications.Suppress())
            {
                Site.Published("Quiet");
            }
            scope.Complete();
        }

        Assert.Single(Site.AllLive());
    }

    [Fact]
    public void A_writer_that_waits_too_long_is_told_so()
    {
        var queue = new WriterQueue();
        queue.Enter(TimeSpan.Zero);

        Assert.Throws<WriterTimeoutException>(() => queue.Enter(TimeSpan.FromMilliseconds(10)));

        queue.Leave();
        queue.Enter(TimeSpan.Zero);
    }

    [Fact]
    public async Task Writers_take_turns_in_the_order_in_which_they_asked()
    {
        var (queue, order) = (new WriterQueue(), new List<int>());
        queue.Enter(TimeSpan.Zero);
        var waiting = new List<Task>();
        for (var i = 0; i < 8; i++)
        {
            var turn = i;
            waiting.Add(
                Task.Factory.StartNew(() => Take(turn), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            SpinWait.SpinUntil(() => queue.Waiting == turn + 1);
        }

        queue.Leave();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 8), order);

        void Take(int turn)
        {
            queue.Enter(TimeSpan.FromSeconds(10));
            order.Add(turn);
            queue.Leave();
        }
    }

    [Fact]
    public async Task Handlers_after_the_commit_may_write_themselves()
    {
        await using var site = await Engine.StartAsync(
            b => b.AddNotificationHandler<ContentPublishedNotification, Follow>());

        site.Published("First");

        Assert.Equal(["First", "Follows First"], site.Children(-1).Select(c => c.Name));
    }

    private static Task<T> Outside<T>(Func<T> read)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(read);
        }
    }

    private sealed class Follow(
        Umbraco.Cms.Core.Services.IContentService contents) : INotificationHandler<ContentPublishedNotification>
    {
        public void Handle(ContentPublishedNotification notification)
        {
            foreach (var published in notification.PublishedEntities.Where(p => p.Name == "First"))
            {
                contents.Save(contents.Create($"Follows {published.Name}", -1, "record"));
            }
        }
    }
}

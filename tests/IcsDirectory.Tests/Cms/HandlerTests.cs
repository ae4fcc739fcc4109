using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Tests.Cms;

/// <summary>What holds when a handler fails: before the commit, nothing is left behind; after it, the data stays, the
/// caller is told and what is live is right.</summary>
public sealed class HandlerTests : IAsyncLifetime
{
    private static readonly Dictionary<Type, Action<HandlerTests>> Operations = new()
    {
        [typeof(ContentSavingNotification)] = t => t.Site.Contents.Save(t.Edited()),
        [typeof(ContentSavedNotification)] = t => t.Site.Contents.Save(t.Edited()),
        [typeof(ContentPublishingNotification)] = t => t.Site.Contents.Publish(t.SavedEdit(), ["*"]),
        [typeof(ContentPublishedNotification)] = t => t.Site.Contents.Publish(t.SavedEdit(), ["*"]),
        [typeof(ContentTreeChangeNotification)] = t => t.Site.Contents.Publish(t.SavedEdit(), ["*"]),
        [typeof(ContentCacheRefresherNotification)] = t => t.Site.Contents.Publish(t.SavedEdit(), ["*"]),
        [typeof(ContentUnpublishingNotification)] = t => t.Site.Contents.Unpublish(t.Fresh(t._parent)),
        [typeof(ContentUnpublishedNotification)] = t => t.Site.Contents.Unpublish(t.Fresh(t._parent)),
        [typeof(ContentMovingNotification)] = t => t.Site.Contents.Move(t.Fresh(t._parent), t._other.Id),
        [typeof(ContentMovedNotification)] = t => t.Site.Contents.Move(t.Fresh(t._parent), t._other.Id),
        [typeof(ContentMovingToRecycleBinNotification)] = t => t.Site.Contents.MoveToRecycleBin(t.Fresh(t._parent)),
        [typeof(ContentMovedToRecycleBinNotification)] = t => t.Site.Contents.MoveToRecycleBin(t.Fresh(t._parent)),
        [typeof(ContentCopyingNotification)] = t => t.Site.Contents.Copy(t.Fresh(t._parent), -1, false, true),
        [typeof(ContentCopiedNotification)] = t => t.Site.Contents.Copy(t.Fresh(t._parent), -1, false, true),
        [typeof(ContentDeletingNotification)] = t => t.Site.Contents.Delete(t.Fresh(t._parent)),
        [typeof(ContentDeletedNotification)] = t => t.Site.Contents.Delete(t.Fresh(t._parent)),
        [typeof(ContentEmptyingRecycleBinNotification)] = t => t.Site.Contents.EmptyRecycleBin(),
        [typeof(ContentEmptiedRecycleBinNotification)] = t => t.Site.Contents.EmptyRecycleBin(),
        [typeof(ContentSendingToPublishNotification)] = t => t.Site.Contents.SendToPublication(t.Edited()),
        [typeof(ContentSentToPublishNotification)] = t => t.Site.Contents.SendToPublication(t.Edited()),
        [typeof(ContentSortingNotification)] = t => t.Site.Contents.Sort([t._other.Id, t._parent.Id]),
        [typeof(ContentSortedNotification)] = t => t.Site.Contents.Sort([t._other.Id, t._parent.Id]),
        [typeof(ContentRollingBackNotification)] = t => t.Site.Contents.Rollback(t._parent.Id, t._firstVersion),
        [typeof(ContentRolledBackNotification)] = t => t.Site.Contents.Rollback(t._parent.Id, t._firstVersion),
        [typeof(ContentDeletingVersionsNotification)] = t => t.Site.Contents.DeleteVersions(
            t._parent.Id, DateTime.UtcNow),
        [typeof(ContentDeletedVersionsNotification)] = t => t.Site.Contents.DeleteVersions(
            t._parent.Id, DateTime.UtcNow),
    };

    private readonly Trap _trap = new();
    private IContent _parent = null!;
    private IContent _kid = null!;
    private IContent _other = null!;
    private int _firstVersion;
    private Engine Site { get; set; } = null!;

    public static TheoryData<string> Before() => [.. Operations.Keys.Where(IsCancelable).Select(t => t.Name)];

    public static TheoryData<string> After() => [.. Operations.Keys.Where(t => !IsCancelable(t)).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Before))]
    public void A_handler_that_throws_before_the_commit_leaves_nothing_behind(string notification)
    {
        var type = Type(notification);
        var prepared = Prepare(type);
        var before = (Dump.All(Site), Live());
        _trap.Armed = type;

        Assert.Throws<TrapException>(() => Operations[type](prepared));

        _trap.Armed = null;
        Assert.Equal(before.Item1, Dump.All(Site));
        Assert.Equal(before.Item2, Live());
        Assert.NotNull(Site.Saved("Life goes on"));
    }

    [Theory]
    [MemberData(nameof(Before))]
    public void A_handler_that_cancels_leaves_nothing_behind(string notification)
    {
        var type = Type(notification);
        var prepared = Prepare(type);
        var before = Dump.All(Site).Where(row => !row.StartsWith("cms_change", StringComparison.Ordinal)).ToList();
        (_trap.Armed, _trap.Cancels) = (type, true);

        Operations[type](prepared);

        Assert.Equal(before, Dump.All(Site).Where(row => !row.StartsWith("cms_change", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(After))]
    public async Task A_handler_that_throws_after_the_commit_undoes_nothing_and_what_is_live_is_right(
        string notification)
    {
        var type = Type(notification);
        var prepared = Prepare(type);
        var before = Dump.All(Site);
        _trap.Armed = type;

        Assert.Throws<TrapException>(() => Operations[type](prepared));

        _trap.Armed = null;
        Assert.NotEqual(before, Dump.All(Site));
        await using var restarted = await Engine.StartAsync(folder: Site.Folder);
        Assert.Equal(Live(restarted), Live());
    }

    [Fact]
    public void A_handler_may_cancel_with_a_message()
    {
        (_trap.Armed, _trap.Cancels) = (typeof(ContentSavingNotification), true);

        var result = Site.Contents.Save(Site.New("Refused"));

        Assert.False(result.Success);
        Assert.Equal("Not now.", result.EventMessages!.GetAll().Single().Message);
        Assert.DoesNotContain(Site.Children(-1), c => c.Name == "Refused");
    }

    [Fact]
    public void Handlers_run_once_after_the_outermost_scope()
    {
        _trap.Seen.Clear();
        using (var scope = Site.Scopes.CreateCoreScope())
        {
            Site.Published("Record");
            Assert.DoesNotContain(typeof(ContentPublishedNotification), _trap.Seen);
            scope.Complete();
        }

        Assert.Single(_trap.Seen, t => t == typeof(ContentPublishedNotification));
    }

    public async Task InitializeAsync()
    {
        Site = await Engine.StartAsync(builder =>
        {
            builder.Services.AddSingleton(_trap);
            foreach (var type in Operations.Keys)
            {
                builder.Services.AddTransient(
                    typeof(INotificationHandler<>).MakeGenericType(type), typeof(Springs<>).MakeGenericType(type));
            }
        });
        _parent = Site.Published("Parent", summary: "first");
        _firstVersion = _parent.PublishedVersionId;
        _parent.SetValue("summary", "second");
        Site.Contents.Save(_parent);
        Site.Publish(_parent);
        _kid = Site.Published("Kid", _parent.Id);
        _other = Site.Published("Other");
        Site.Contents.MoveToRecycleBin(Site.Published("Binned"));
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    private static bool IsCancelable(Type type) => typeof(ICancelableNotification).IsAssignableFrom(type);

    private static Type Type(string name) => Operations.Keys.Single(t => t.Name == name);

    private HandlerTests Prepare(Type type)
    {
        if (type.Name.StartsWith("ContentPublish", StringComparison.Ordinal) || type.Name is nameof(ContentTreeChangeNotification) or nameof(ContentCacheRefresherNotification))
        {
            _edit = Edited();
            Site.Contents.Save(_edit);
        }
        return this;
    }

    private IContent? _edit;

    private IContent SavedEdit() => _edit!;

    private IContent Edited()
    {
        var edited = Fresh(_parent);
        edited.SetValue("summary", "third");
        return edited;
    }

    private IContent Fresh(IContent content) => Site.Contents.GetById(content.Id)!;

    private List<string> Live() => Live(Site);

    private List<string> Live(Engine site) =>
        [.. new[] { _parent, _kid, _other }.Select(c => site.Live(c) is { } live ? $"{live.Name} {live.Summary} {live.SortOrder} {live.UpdateDate:O}" : "-")];

    private sealed class Trap
    {
        public Type? Armed { get; set; }
        public bool Cancels { get; set; }
        public List<Type> Seen { get; } = [];
    }

    private sealed class TrapException : Exception;

    private sealed class Springs<T>(Trap trap) : INotificationHandler<T> where T : INotification
    {
        public void Handle(T notification)
        {
            trap.Seen.Add(typeof(T));
            if (trap.Armed != typeof(T))
            {
                return;
            }
            if (trap.Cancels && notification is ContentSavingNotification saving)
            {
                saving.CancelOperation(new EventMessage("Content", "Not now.", EventMessageType.Error));
                return;
            }
            if (trap.Cancels && notification is ICancelableNotification other)
            {
                other.Cancel = true;
                return;
            }
            throw new TrapException();
        }
    }
}

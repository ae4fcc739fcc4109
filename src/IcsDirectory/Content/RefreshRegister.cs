using IcsDirectory.Time;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;

namespace IcsDirectory.Content;

/// <summary>Builds the register anew from published content and puts it in place of the old one in one step.</summary>
public sealed class RefreshRegister(
    CurrentRegister current, IPublishedContentCache published, IDocumentNavigationQueryService tree,
    IEnumerable<IRegisterProjection> projections, IEnumerable<IRegisterFollower> followers, TimeProvider clock, ILogger<RefreshRegister> logger)
    : INotificationHandler<UmbracoApplicationStartedNotification>, INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(UmbracoApplicationStartedNotification notification) => Run();

    public void Handle(ContentCacheRefresherNotification notification) => Run();

    private void Run()
    {
        lock (current.Refreshing) // two at once could put the older register last
        {
            var result = BuildRegister.Run([.. Documents()], clock.UkToday());
            foreach (var problem in result.Problems)
            {
                logger.LogError(problem.Cause, "Left out of the register: {Document} ({Key}): {What}", problem.Document, problem.Key, problem.What);
            }

            current.Swap(result.Register, projections);
            foreach (var follower in followers)
            {
                follower.Follow();
            }
        }
    }

    private IEnumerable<IPublishedContent> Documents()
    {
        tree.TryGetRootKeys(out var roots);
        foreach (var root in roots)
        {
            tree.TryGetDescendantsKeys(root, out var below);
            foreach (var key in below.Prepend(root))
            {
                if (published.GetById(key) is { } document)
                {
                    yield return document;
                }
            }
        }
    }
}

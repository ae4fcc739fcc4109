using IcsDirectory.Survey;
using IcsDirectory.Time;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory.Content;

/// <summary>Builds the register anew from published content and puts it in place of the old one in one step.</summary>
public sealed class RefreshRegister(
    CurrentRegister current, ListPublishedDocuments documents, ReadPublications publications,
    IEnumerable<IRegisterProjection> projections, IEnumerable<IRegisterFollower> followers, TimeProvider clock, ILogger<RefreshRegister> logger)
    : INotificationHandler<UmbracoApplicationStartedNotification>, INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(UmbracoApplicationStartedNotification notification) => Run();

    public void Handle(ContentCacheRefresherNotification notification) => Run();

    private void Run()
    {
        lock (current.Refreshing) // two at once could put the older register last
        {
            var result = BuildRegister.Run(documents.Run(), publications.Run(), clock.UkToday());
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
}

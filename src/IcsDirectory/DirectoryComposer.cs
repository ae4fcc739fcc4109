using IcsDirectory.Content;
using IcsDirectory.Import;
using IcsDirectory.Sources;
using IcsDirectory.Statistics;
using IcsDirectory.Survey;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace IcsDirectory;

/// <summary>Makes the product part of the Umbraco site.</summary>
public sealed class DirectoryComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<CurrentRegister>();
        builder.Services.AddSingleton<ListPublishedDocuments>();
        builder.Services.AddSingleton<ReadPublications>();
        builder.Services.AddSingleton<ImportFiles>();
        builder.AddNotificationHandler<UmbracoApplicationStartedNotification, RefreshRegister>();
        builder.AddNotificationHandler<ContentCacheRefresherNotification, RefreshRegister>();
        builder.AddNotificationHandler<ContentPublishingNotification, FreezeStatistics>();
        builder.AddNotificationHandler<ContentUnpublishingNotification, GuardSources>();
        builder.AddNotificationHandler<ContentMovingToRecycleBinNotification, GuardSources>();
        builder.AddNotificationHandler<ContentDeletingNotification, GuardSources>();
        builder.AddNotificationHandler<ContentEmptyingRecycleBinNotification, GuardSources>();
    }
}

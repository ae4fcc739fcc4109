using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Keeps a source in its place while anything rests on it, whoever asks to take it away and by whichever way.</summary>
public sealed class GuardSources(IContentService contents)
    : INotificationHandler<ContentUnpublishingNotification>, INotificationHandler<ContentMovingToRecycleBinNotification>,
        INotificationHandler<ContentDeletingNotification>, INotificationHandler<ContentEmptyingRecycleBinNotification>
{
    private const int Shown = 3;

    public void Handle(ContentUnpublishingNotification notification) =>
        Refuse(notification, notification.Messages, Problem(notification.UnpublishedEntities, "unpublished"));

    public void Handle(ContentMovingToRecycleBinNotification notification) =>
        Refuse(notification, notification.Messages, Problem(notification.MoveInfoCollection.Select(move => move.Entity), "moved to the recycle bin"));

    public void Handle(ContentDeletingNotification notification) =>
        Refuse(notification, notification.Messages, Problem(notification.DeletedEntities, "deleted"));

    public void Handle(ContentEmptyingRecycleBinNotification notification) =>
        Refuse(notification, notification.Messages, Problem(notification.DeletedEntities ?? [], "deleted"));

    private static void Refuse(ICancelableNotification notification, EventMessages messages, string? problem)
    {
        if (problem is not null)
        {
            notification.Cancel = true;
            messages.Add(new EventMessage("Source in use", problem, EventMessageType.Error));
        }
    }

    private string? Problem(IEnumerable<IContent> leaving, string what)
    {
        var gone = leaving.SelectMany(WithDescendants).DistinctBy(document => document.Key).ToDictionary(document => document.Key);
        var sources = gone.Values.Where(document => document.ContentType.Alias == "source").ToList();
        if (sources.Count == 0)
        {
            return null;
        }

        var uses = FindSourceUses.Of(contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => !gone.ContainsKey(document.Key)));
        var kept = sources.Where(source => uses.Contains(source.Key)).Select(source => Why(source, [.. uses[source.Key]], what)).ToList();
        return kept.Count == 0 ? null : string.Join(' ', kept.Take(Shown));
    }

    private IEnumerable<IContent> WithDescendants(IContent document) =>
        contents.GetPagedDescendants(document.Id, 0, int.MaxValue, out _).Prepend(document);

    private static string Why(IContent source, IReadOnlyList<SourceUse> uses, string what)
    {
        var more = uses.Count - Shown;
        var names = string.Join(", ", uses.Take(Shown).Select(use => $"“{use.Name}”")) + (more > 0 ? $" and {more} more" : "");
        return $"“{source.Name}” cannot be {what}: {names} {(uses.Count == 1 ? "rests" : "rest")} on it. Give what rests on it another source first.";
    }
}

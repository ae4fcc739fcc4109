using IcsDirectory.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Events;

/// <summary>An event's draft as a form.</summary>
public sealed class ReadEventForm(IContentService contents, CurrentRegister current)
{
    public sealed record View(EventForm Form, string Version, Guid Key, bool IsPublished, bool HasDraft);

    /// <returns>None when there is no such event outside the recycle bin.</returns>
    public View? Run(string slug) => Find(contents, slug) is { } document
        ? new(EventDocumentForm.Read(document, current.Value), EventDocumentForm.VersionOf(document), document.Key, document.Published, document.Edited)
        : null;

    internal static IContent? Find(IContentService contents, string slug) =>
        contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .FirstOrDefault(document => document is { Trashed: false, ContentType.Alias: "event" } && document.GetValue<string>("slug") == slug);
}

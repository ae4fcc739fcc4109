using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content;

/// <summary>Why Umbraco did not do what it was asked to do with a document, in words.</summary>
public static class PublishingProblem
{
    public static string Of(PublishResult failed)
    {
        var said = Said(failed.EventMessages);
        var invalid = failed.InvalidProperties?.Select(property => property.PropertyType.Name ?? property.Alias).ToList() ?? [];
        return said.Count > 0 ? string.Join(' ', said)
            : invalid.Count > 0 ? $"It cannot be published as it is. Look at: {string.Join(", ", invalid)}."
            : Why(failed.Result);
    }

    /// <summary>What was said about another act that was refused, such as taking a document away.</summary>
    public static string Messages(EventMessages? messages) => Said(messages) is { Count: > 0 } said ? string.Join(' ', said) : "It was refused, without a reason.";

    private static string Why(PublishResultType result) => result switch
    {
        PublishResultType.FailedPublishPathNotPublished => "It cannot be published before what is above it in the tree: publish that first.",
        PublishResultType.FailedPublishIsTrashed => "It is in the recycle bin: restore it first.",
        PublishResultType.FailedPublishHasExpired => "It is scheduled to have been taken down by now: remove that from its schedule first.",
        PublishResultType.FailedPublishAwaitingRelease => "It is scheduled to be published later: remove that from its schedule first.",
        _ => $"It cannot be published ({result}).",
    };

    private static List<string> Said(EventMessages? messages) => messages?.GetAll().Select(message => message.Message).ToList() ?? [];
}

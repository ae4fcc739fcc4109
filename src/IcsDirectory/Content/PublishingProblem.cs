using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content;

/// <summary>Why Umbraco did not publish a document, in words.</summary>
public static class PublishingProblem
{
    public static string Of(PublishResult failed)
    {
        var said = failed.EventMessages?.GetAll().Select(message => message.Message).ToList() ?? [];
        var invalid = failed.InvalidProperties?.Select(property => property.PropertyType.Name ?? property.Alias).ToList() ?? [];
        return said.Count > 0 ? string.Join(' ', said)
            : invalid.Count > 0 ? $"It cannot be published as it is. Look at: {string.Join(", ", invalid)}."
            : $"It cannot be published ({failed.Result}).";
    }
}

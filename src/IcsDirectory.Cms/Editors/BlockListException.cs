using Umbraco.Cms.Core.Models.PublishedContent;

namespace IcsDirectory.Cms.Editors;

/// <summary>A block list cannot be shown. The message names the document, the property and the block.</summary>
public sealed class BlockListException : InvalidOperationException
{
    internal BlockListException(IPublishedElement owner, string property, Guid? block, string problem, Exception? inner)
        : base($"{owner.ContentType.Alias} {Name(owner)}, property \"{property}\"{(block is { } key ? $", block {key}" : "")}: {problem}", inner)
    {
    }

    private static string Name(IPublishedElement owner) =>
        owner is IPublishedContent document ? $"\"{document.Name}\" ({owner.Key})" : $"{owner.Key}";
}

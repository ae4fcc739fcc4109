using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>A document as its form is opened.</summary>
public sealed class ReadDocument(IContentService contents, ReadForm readForm)
{
    /// <param name="Above">The documents above it, the root's child first.</param>
    /// <param name="PublicPath">Where readers find it; empty where they do not.</param>
    public sealed record View(
        Guid Key, string Name, DocumentForm Form, TypedDocument Typed, string Seen, DocumentState State,
        IReadOnlyList<DocumentNames.Named> Above, string PublicPath, DocumentNames Names);

    public View? Run(Guid key)
    {
        if (contents.GetById(key) is not { } content)
        {
            return null;
        }

        var (form, names) = (readForm.Run(content.ContentType.Alias), DocumentNames.Load(contents));
        return new(
            key, content.Name ?? "", form, OpenDocument.Run(form, content, names),
            SeenCopy.Of(content, new DocumentLines(form, names).Of(content)).ToString(),
            DocumentState.Of(content, contents.GetContentScheduleByContentId(content.Id).FullSchedule),
            Above(content), PublicPathOf(content), names);
    }

    private List<DocumentNames.Named> Above(IContent content) =>
        [.. contents.GetAncestors(content).Select(above => new DocumentNames.Named(above.Key, above.ContentType.Alias, "", above.Name ?? ""))];

    private static string PublicPathOf(IContent content) =>
        content is { Published: true, Trashed: false } && content.GetValue<string>("slug", published: true) is { Length: > 0 } slug
        && (content.ContentType.Alias != "page" || !string.IsNullOrWhiteSpace(content.GetValue<string>("body", published: true)))
            ? PublicPath.Of(content.ContentType.Alias, slug) ?? "" : "";
}

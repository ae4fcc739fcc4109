using System.Collections.Immutable;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>One source for the desk, as its draft has it, with what rests on it and its archived copies.</summary>
public sealed class ReadLibrarySource(IContentService contents, ArchivedCopies archive)
{
    /// <param name="PublishedOn">In words; what was typed where that is no date.</param>
    /// <param name="Uses">By type and name.</param>
    public sealed record View(
        Guid Key, string Slug, string Title, string Publisher, string Url, string PublishedOn, bool IsPublished, bool HasDraft, bool IsOpened,
        ImmutableArray<SourceUse> Uses, ImmutableArray<ArchivedCopies.Entry> Copies);

    /// <returns>None when there is no such source outside the recycle bin.</returns>
    public View? Run(string slug)
    {
        var documents = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => !document.Trashed).ToList();
        return documents.Find(document => document.ContentType.Alias == "source" && Text(document, "slug") == slug) is { } source
            ? new(
                source.Key, slug, source.Name ?? "", Text(source, "publisher"), Text(source, "url"), PublishedOn(source), source.Published, source.Edited, source.GetValue<bool>("checkedLive"),
                [.. FindSourceUses.Of(documents)[source.Key].OrderBy(use => use.Type, StringComparer.Ordinal).ThenBy(use => use.Name, StringComparer.OrdinalIgnoreCase)],
                archive.Of(source.Key))
            : null;
    }

    private static string PublishedOn(IContent source)
    {
        var (text, precision) = (Text(source, "publishedOn"), StoredChoice.Of(Text(source, "publishedPrecision")));
        return PartialDate.TryParse(text, DatePrecision.Find(precision))?.InWords ?? text;
    }

    private static string Text(IContent source, string alias) => source.GetValue<string>(alias) ?? "";
}

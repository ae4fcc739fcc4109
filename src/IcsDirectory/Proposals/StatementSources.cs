using IcsDirectory.Content;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Proposals;

/// <summary>The documents of sources: finds the one that a statement names, or makes and publishes it.</summary>
internal sealed class StatementSources(IContentService contents, PublishedDocuments published)
{
    private const int LongestSlug = 80;

    /// <param name="Udi">As a document picker stores it; none where there is no such source.</param>
    public sealed record Result(string? Udi, string Problem);

    /// <summary>The source of that slug; failing a slug, the one of that web address, which is made where it is not there yet.</summary>
    public Result FindOrPublish(StatementDraft draft)
    {
        var folder = published.SourcesPage ?? throw new InvalidOperationException("There is no page “sources” to put a source below.");
        var known = contents.GetPagedChildren(folder.Id, 0, int.MaxValue, out _, null, null, null, true).ToList();
        var usable = known.Where(source => source is { Published: true, Trashed: false });
        var found = draft.SourceSlug.Length > 0
            ? usable.FirstOrDefault(source => Published(source, "slug") == draft.SourceSlug)
            : usable.FirstOrDefault(source => IsAt(source, draft.SourceUrl));
        return found is not null ? new(found.Key.Udi(), "")
            : draft.SourceSlug.Length > 0 ? new(null, "Choose a source that is published, or enter its web address")
            : Publish(draft, folder.Id);
    }

    private Result Publish(StatementDraft draft, int folder)
    {
        var source = contents.Create(draft.SourceTitle, folder, "source");
        source.SetValue("slug", FreeSlug(draft.SourceTitle));
        source.SetValue("publisher", draft.SourcePublisher);
        source.SetValue("url", draft.SourceUrl);
        source.SetValue("publishedOn", draft.SourcePublishedOn);
        source.SetValue("publishedPrecision", StoredValue.Choice((draft.SourcePublishedOn.Length == 0 ? DatePrecision.Undated : DatePrecision.Day).Code));
        source.SetValue("checkedLive", 0);
        return contents.Save(source).Success && contents.Publish(source, ["*"]).Success
            ? new(source.Key.Udi(), "")
            : new(null, "This source could not be published: check its title, publisher and web address");
    }

    /// <summary>A slug is never used again, not even that of a source in the recycle bin.</summary>
    private string FreeSlug(string title)
    {
        var wanted = Slugs.Of(title) is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestSlug)].Trim('-') : "source";
        var taken = contents.GetPagedDescendants(Umbraco.Cms.Core.Constants.System.Root, 0, int.MaxValue, out _)
            .Concat(contents.GetPagedContentInRecycleBin(0, int.MaxValue, out _))
            .Where(document => document.ContentType.Alias == "source").Select(document => document.GetValue<string>("slug")).ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? wanted : $"{wanted}-{n}").First(slug => !taken.Contains(slug));
    }

    /// <summary>Parts of a page, after the number sign, are the same source.</summary>
    private static bool IsAt(IContent source, string url) =>
        WebAddress.TryParse(Published(source, "url")) is { } known && WebAddress.TryParse(url) is { } typed && known == typed;

    private static string Published(IContent source, string alias) => source.Properties[alias]?.GetValue(published: true) as string ?? "";
}

using IcsDirectory.Content;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>The documents of sources: finds the one that is there, and makes another. Inside a scope that writes, nobody else adds the
/// same one meanwhile.</summary>
public sealed class SourceDocuments(IContentService contents, PublishedDocuments published, FormerAddresses former)
{
    /// <summary>In characters. The word of a system's staff is cited at its own address, which ends with its day: it must not be cut.</summary>
    private const int LongestSlug = 120;

    /// <summary>Addresses of the desk's own pages.</summary>
    private static readonly string[] Taken = ["new"];

    /// <param name="IsPublished">Whether readers find it at the address that was asked for.</param>
    public sealed record Known(IContent Document, bool IsPublished);

    /// <summary>The published source of that slug.</summary>
    public IContent? Find(string slug) => Standing().FirstOrDefault(source => source.Published && source.GetValue<string>("slug", published: true) == slug);

    /// <summary>The source of that web address, as <see cref="SameAddress"/> tells: one that readers see, or failing that a draft.</summary>
    public Known? FindAt(string url)
    {
        if (SameAddress.Of(url) is not { } same)
        {
            return null;
        }

        var sources = Standing().ToList();
        return sources.Find(source => source.Published && IsAt(same, source, published: true)) is { } shown ? new(shown, true)
            : sources.Find(source => IsAt(same, source, published: false)) is { } draft ? new(draft, false)
            : null;
    }

    /// <param name="form">Nothing of it is checked here.</param>
    /// <returns>The document, and why it could not be kept or published; none where it was.</returns>
    public (IContent Source, string? Problem) Add(SourceForm form, bool publish)
    {
        var folder = published.SourcesPage ?? throw new InvalidOperationException("There is no page “sources” to put a source below.");
        var source = contents.Create(form.Title.Trim(), folder.Id, "source");
        source.SetValue("slug", FreeSlug(form));
        source.SetValue("publisher", form.Publisher.Trim());
        source.SetValue("url", form.Url.Trim());
        source.SetValue("publishedOn", form.PublishedOn.Trim());
        source.SetValue("publishedPrecision", StoredValue.Choice(form.PublishedPrecision));
        source.SetValue("checkedLive", form.CheckedLive ? 1 : 0);
        return (source, Save(source) ?? (publish ? Publish(source) : null));
    }

    /// <summary>The last part of a source's address, where nothing else has it: its title and, unless the title ends with it, its year.</summary>
    /// <param name="publishedOn">As in <see cref="SourceForm.PublishedOn"/>.</param>
    internal static string SlugOf(string title, string publishedOn, Func<string, bool> isTaken)
    {
        var year = publishedOn.Length < 4 ? "" : publishedOn[..4];
        return FreeAddress.Of(title.EndsWith(year, StringComparison.Ordinal) ? title : $"{title} {year}", LongestSlug, isTaken);
    }

    /// <summary>An address is never used again, not even that of a source which was taken away.</summary>
    private string FreeSlug(SourceForm form)
    {
        var used = Standing().Concat(contents.GetPagedContentInRecycleBin(0, int.MaxValue, out _))
            .Where(document => document.ContentType.Alias == "source").Select(document => document.GetValue<string>("slug") ?? "").Concat(Taken).ToHashSet();
        return SlugOf(form.Title, form.PublishedOn.Trim(), slug => used.Contains(slug) || former.Find(PublicPath.Of("source", slug)!) is not null);
    }

    private string? Save(IContent source) => contents.Save(source) is { Success: false } failed ? PublishingProblem.Messages(failed.EventMessages) : null;

    private string? Publish(IContent source) => contents.Publish(source, ["*"]) is { Success: false } failed ? PublishingProblem.Of(failed) : null;

    private IEnumerable<IContent> Standing() => contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
        .Where(document => document.ContentType.Alias == "source" && !document.Trashed);

    private static bool IsAt(string same, IContent source, bool published) => SameAddress.Of(source.GetValue<string>("url", published: published) ?? "") == same;
}

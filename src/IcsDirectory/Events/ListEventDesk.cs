using System.Collections.Immutable;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Events;

/// <summary>Every event for the desk, drafts included, the latest day first.</summary>
public sealed class ListEventDesk(IContentService contents)
{
    public const int PageSize = 100;

    /// <param name="On">In words.</param>
    public sealed record Row(string Slug, string Title, string Kind, string On, bool IsPublished, bool HasDraft);

    public sealed record View(ImmutableArray<Row> Rows, int Of, int Page, int Pages);

    /// <param name="page">From 1.</param>
    public View Run(int page)
    {
        var all = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _)
            .Where(document => document is { Trashed: false, ContentType.Alias: "event" })
            .Select(document => (Document: document, On: OnOf(document)))
            .OrderByDescending(one => one.On?.Last ?? DateOnly.MaxValue).ThenBy(one => one.Document.Name, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return new([.. all.Skip((shown - 1) * PageSize).Take(PageSize).Select(one => RowOf(one.Document, one.On))], all.Count, shown, pages);
    }

    private static Row RowOf(IContent document, PartialDate? on) => new(
        document.GetValue<string>("slug") ?? "", document.Name ?? "", EventKind.Find(StoredChoice.Of(document.GetValue<string>("kind")))?.Label ?? "not given",
        on?.InWords ?? "not given", document.Published, document.Edited);

    private static PartialDate? OnOf(IContent document) => PartialDate.TryParse(
        document.GetValue<string>("effectiveOn"), DatePrecision.Find(StoredChoice.Of(document.GetValue<string>("effectivePrecision"))));
}

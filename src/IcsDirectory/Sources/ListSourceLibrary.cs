using System.Collections.Immutable;
using IcsDirectory.Search;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Sources;

/// <summary>Every source for the desk, drafts included, with what rests on it.</summary>
public sealed class ListSourceLibrary(IContentService contents, ArchivedCopies archive)
{
    public const int PageSize = 100;

    /// <param name="Words">All of them must stand in the title, the publisher or the address; empty for every source.</param>
    /// <param name="Show">Which of them: one of <see cref="Filters"/>.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Input(string Words, string Show, int Page);

    /// <param name="IsOpened">Whether this directory has opened it at its own address.</param>
    public sealed record Row(
        string Slug, string Title, string Publisher, bool IsPublished, bool HasDraft, bool IsOpened, int Statements, int Events, int Rounds, int Bodies, int Copies)
    {
        public int Uses => Statements + Events + Rounds + Bodies;
    }

    /// <param name="Found">How many fit, on all pages.</param>
    public sealed record View(ImmutableArray<Row> Rows, int Found, int Of, int Page, int Pages);

    public static IReadOnlyList<(string Code, string Label)> Filters { get; } =
        [("all", "All sources"), ("unused", "Unused"), ("not-opened", "Not opened by us"), ("no-copy", "Without an archived copy"), ("draft", "With unpublished changes")];

    public View Run(Input input)
    {
        var documents = contents.GetPagedDescendants(Constants.System.Root, 0, int.MaxValue, out _).Where(document => !document.Trashed).ToList();
        var uses = FindSourceUses.Of(documents);
        var all = documents.Where(document => document.ContentType.Alias == "source").ToList();
        var found = all.Where(source => AllWords.StandIn(input.Words, [source.Name ?? "", Text(source, "publisher"), Text(source, "url")]))
            .Select(source => RowOf(source, [.. uses[source.Key]])).Where(row => Fits(row, input.Show))
            .OrderBy(row => row.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Title, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Slug, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(input.Page, 1, pages);
        return new([.. found.Skip((page - 1) * PageSize).Take(PageSize)], found.Count, all.Count, page, pages);
    }

    private Row RowOf(IContent source, IReadOnlyCollection<SourceUse> uses) => new(
        Text(source, "slug"), source.Name ?? "", Text(source, "publisher"), source.Published, source.Edited, source.GetValue<bool>("checkedLive"),
        uses.Where(use => use.IsInStatements).Sum(use => use.Times),
        uses.Count(use => use.Type == "event"), uses.Count(use => use.Type == "surveyRound"), uses.Count(use => use.Type == "body"), archive.Of(source.Key).Count(copy => copy.IsKept));

    private static bool Fits(Row row, string show) => show switch
    {
        "unused" => row.Uses == 0,
        "not-opened" => !row.IsOpened,
        "no-copy" => row.Copies == 0,
        "draft" => row.HasDraft,
        _ => true,
    };

    private static string Text(IContent source, string alias) => source.GetValue<string>(alias) ?? "";
}

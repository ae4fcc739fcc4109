using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Sources;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Changes;

/// <summary>The change log for readers, the latest first.</summary>
public sealed class ListChanges(CurrentChangeLog log, CurrentRegister current)
{
    public const int PageSize = 50;

    /// <summary>In characters; what is longer is cut where it is shown. The log keeps all of it.</summary>
    private const int LongestShown = 600;

    /// <param name="SystemSlug">Empty for all.</param>
    /// <param name="Year">Of the day on which it was recorded; none for all.</param>
    public sealed record Choice(string SystemSlug = "", ChangeAction? Action = null, int? Year = null, int Page = 1);

    /// <param name="Document">The name of the document that it is about, or what is known of it.</param>
    /// <param name="Path">Where it is shown, root-relative; empty where it is not.</param>
    /// <param name="Old">The value that ceased to stand; none where nothing did.</param>
    /// <param name="Effective">When it was so, in words; empty where nothing tells.</param>
    /// <param name="Source">None where none is named, or it is no longer published.</param>
    /// <param name="UpdatedAt">UTC; later than it was recorded when words were taken out.</param>
    public sealed record Row(
        ChangeEntry Entry, string Document, string Path, string? Old, string? New, string Effective, Source? Source, string Note, DateTime UpdatedAt)
    {
        public DateOnly RecordedOn => UkCalendar.UkDay(Entry.At);

        /// <summary>In one line: as in "Devon: Procurement lead changed".</summary>
        public string Title => Entry.Label.Length == 0 ? $"{Document}: {Entry.What.ToLowerInvariant()}" : $"{Document}: {Entry.Label}, {Entry.What.ToLowerInvariant()}";
    }

    /// <param name="Total">Of all that fit, on this page and others.</param>
    /// <param name="Years">In which something was recorded, the latest first.</param>
    /// <param name="LogSize">Of all entries.</param>
    public sealed record View(ImmutableArray<Row> Rows, int Total, int Page, int Pages, ImmutableArray<int> Years, int LogSize, string LastHash);

    /// <returns>The page asked for, or the last one where there are fewer.</returns>
    public View Run(Choice choice)
    {
        var (known, register) = (log.Value, current.Value);
        var fitting = known.Entries.Where(entry => Fits(entry, choice)).Reverse().ToList();
        var pages = Math.Max(1, (fitting.Count + PageSize - 1) / PageSize);
        var page = Math.Clamp(choice.Page, 1, pages);
        return new(
            [.. fitting.Skip((page - 1) * PageSize).Take(PageSize).Select(entry => RowOf(entry, known, register))], fitting.Count, page, pages,
            [.. known.Entries.Select(YearOf).Distinct().OrderDescending()], known.Entries.Length, known.LastHash);
    }

    /// <returns>None when there is no such entry.</returns>
    public Row? Find(long seq)
    {
        var known = log.Value;
        return seq > 0 && seq <= known.LastSeq ? RowOf(known.Entries[(int)seq - 1], known, current.Value) : null;
    }

    internal static Row RowOf(ChangeEntry entry, ChangeLog log, Register register) => new(
        entry, NameOf(entry, register), entry.Path, InWords(entry.Old), InWords(entry.New), EffectiveInWords(entry),
        entry.SourceSlug.Length == 0 ? null : register.FindSource(entry.SourceSlug), InWords(entry.Note) ?? "", log.UpdatedAt(entry));

    private static bool Fits(ChangeEntry entry, Choice choice) =>
        (choice.SystemSlug.Length == 0 || entry.SystemSlug == choice.SystemSlug)
        && (choice.Action is null || entry.IsAbout(choice.Action))
        && (choice.Year is null || YearOf(entry) == choice.Year);

    private static int YearOf(ChangeEntry entry) => UkCalendar.UkDay(entry.At).Year;

    private static string? InWords(LoggedValue value) =>
        value.IsErased ? $"[taken out; its hash is {Convert.ToHexStringLower(value.Digest!)[..16]}]"
        : value.Text is { Length: > LongestShown } text ? $"{text[..LongestShown]}…"
        : value.Text;

    private static string EffectiveInWords(ChangeEntry entry) =>
        PartialDate.TryParse(entry.EffectiveOn, DatePrecision.Find(entry.EffectivePrecision))?.InWords ?? entry.EffectiveOn;

    /// <summary>As it is named now; for what is no longer shown, by what it was.</summary>
    private static string NameOf(ChangeEntry entry, Register register) => (entry.DocumentType, entry.DocumentSlug) switch
    {
        ("system", var slug) => register.FindSystem(slug)?.Name ?? $"System {slug}",
        ("body", var slug) => register.FindBody(slug)?.Name ?? $"Body {slug}",
        ("source", var slug) => register.FindSource(slug)?.Title ?? $"Source {slug}",
        ("event", var slug) => register.FindEvent(slug)?.Title ?? $"Event {slug}",
        ("surveyRound", var slug) => register.FindRound(slug)?.Title ?? $"Survey round {slug}",
        ("page", var slug) => register.FindPage(slug)?.Title ?? $"Page {slug}",
        ("settings", _) => "The site as a whole",
        var (type, slug) => $"{type} {slug}".Trim(),
    };
}

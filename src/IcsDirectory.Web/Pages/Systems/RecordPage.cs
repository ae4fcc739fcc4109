using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using IcsDirectory.Web.Layout;
using IcsDirectory.Web.Queries;

namespace IcsDirectory.Web.Pages.Systems;

/// <summary>A record as <c>_Record.cshtml</c> shows it, today or as at another day.</summary>
/// <param name="Today">The UK calendar day on which it is shown.</param>
public sealed record RecordPage(ReadSystem.Record Record, AsAtChoice Choice, DateOnly Today, IReadOnlyList<IgnoredParameter> Ignored)
{
    /// <summary>The questions of a supplier, in the order in which they are asked.</summary>
    public static readonly IReadOnlyList<(string Question, StatementProperty Property, string NotKnown)> Questions =
    [
        ("Who decides", StatementProperty.LeadStatus, LeadStatus.NotKnown.Definition),
        ("How it is organised", StatementProperty.StructureModel, StructureModel.NotKnown.Definition),
        ("Contact", StatementProperty.Contact, "We know of no shared mailbox or page for suppliers."),
        ("Where notices appear", StatementProperty.Portal, "We know of no page or portal that it names."),
        ("Under which policy", StatementProperty.Policy, "We know of no published procurement policy."),
    ];

    public IntegratedCareSystem Subject => Record.Subject;

    public string Path => PublicPath.Of(Subject);

    public string TellUs => PublicPath.OfUpdate(Subject.Slug);

    public string Title => Choice.IsNow ? $"Procurement in {Subject.NameInSentence}" : $"Procurement in {Subject.NameInSentence} as at {Choice.InWords}";

    /// <summary>The address that shows this record, as at this day, whenever it is opened. Root-relative.</summary>
    public string DatedPath => RecordAddress.Lasting(Subject.Slug, Choice.At);

    /// <summary>What to say where no statement answers a question. A day in the past may lack what another day has.</summary>
    public string NotKnown(StatementProperty property, string today)
    {
        var undated = Record.View.Open.Any(s => s.Property == property) ? " An undated one stands below." : "";
        return (Choice.IsNow ? today : "There is no statement in force on that day.") + undated;
    }

    /// <summary>The title, in fewer words where the name of the system and two days would be too long together.</summary>
    private string ShortTitle => Title.Length <= PageInfo.LongestHeadTitle
        ? Title
        : $"{Subject.Name}, {Choice.At.Effective.Iso()}{(Choice.IsRecordedEarlier ? $", published by {Choice.At.Recorded.Iso()}" : "")}";

    public PageInfo Info => new(ShortTitle)
    {
        Description = $"What is known about procurement in {Subject.NameInSentence} and what is not{(Choice.IsNow ? "" : $", as at {Choice.InWords}")}: lead, structure and contact, each statement with its date and source.",
        Breadcrumbs = Choice.IsNow ? [new("Systems", "/systems")] : [new("Systems", "/systems"), new(Subject.Name, Path)],
        Canonical = Choice.IsNow ? Path : RecordAddress.OfDay(Subject.Slug, Choice.At.Effective),
    };
}

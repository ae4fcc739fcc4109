using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Why a proposal needs a second look. Each is one written rule; none decides anything.</summary>
public sealed record RiskFlag : Term
{
    public const int ManyInOne = 5;
    public const int ManyInADay = 10;

    public static readonly RiskFlag LeadOrContact = new(
        "lead_or_contact", "Lead or contact", "It changes who leads procurement, the lead’s post or how to make contact.",
        risk => risk.Touches(StatementProperty.LeadStatus, StatementProperty.LeadPost, StatementProperty.Contact));

    public static readonly RiskFlag FirstFromPerson = new(
        "first", "First from this person", "Nothing came before from the same account or reply address, as far as can be told.", risk => risk.IsFirst);

    public static readonly RiskFlag Contradicts = new(
        "contradicts", "Against high confidence", "It changes a statement of high confidence, or says something else than one.", risk => risk.ContradictsHighConfidence);

    public static readonly RiskFlag Many = new(
        "many", "Many at once", "It has five changes or more, or ten or more were proposed for the system on that day.",
        risk => risk.Proposal.Changes.Count >= ManyInOne || risk.ChangesThatDay >= ManyInADay);

    public static readonly RiskFlag ForeignSource = new(
        "other_host", "Source on another website", "A source is not on the website of the system or its board.", risk => risk.HasForeignSource);

    private readonly Func<RiskCase, bool> _appliesTo;

    private RiskFlag(string code, string label, string definition, Func<RiskCase, bool> appliesTo)
        : base(code, label, definition) => _appliesTo = appliesTo;

    public static IReadOnlyList<RiskFlag> All { get; } = [LeadOrContact, FirstFromPerson, Contradicts, Many, ForeignSource];

    public static RiskFlag? Find(string? code) => Find(All, code);

    public bool AppliesTo(RiskCase risk) => _appliesTo(risk);
}

namespace IcsDirectory.Vocabulary;

/// <summary>What is known about the procurement lead of a system. "Not known" is not "no".</summary>
public sealed record LeadStatus : Term
{
    public static readonly LeadStatus Dedicated = new(
        "dedicated", "Dedicated lead", "One person leads procurement for the whole system and has no other main task.", saysWho: true);

    public static readonly LeadStatus ResponsibleNotDedicated = new(
        "responsible_not_dedicated", "Involved, not dedicated",
        "Someone is responsible for or involved in procurement for the system beside another main task.", saysWho: true);

    public static readonly LeadStatus NoSingleLeadByDesign = new(
        "no_single_lead_by_design", "No single lead, by design",
        "The system has chosen a collective model in which no one person leads.", saysWho: true);

    public static readonly LeadStatus None = new(
        "none", "No lead", "The system says that nobody leads procurement for it.", saysWho: true);

    public static readonly LeadStatus NotStated = new(
        "not_stated", "Replied, could not say", "The system answered; no lead was stated.", saysWho: false);

    public static readonly LeadStatus NoResponse = new(
        "no_response", "Asked, no reply", "The system was asked and did not reply.", saysWho: false);

    public static readonly LeadStatus NotKnown = new(
        "not_known", "Not known", "This directory holds no statement about the lead. That is not the same as “no lead”.", saysWho: false);

    private LeadStatus(string code, string label, string definition, bool saysWho)
        : base(code, label, definition) => SaysWho = saysWho;

    public static IReadOnlyList<LeadStatus> All { get; } =
        [Dedicated, ResponsibleNotDedicated, NoSingleLeadByDesign, None, NotStated, NoResponse, NotKnown];

    /// <summary>Whether the word answers the question who leads; the others say why there is no answer.</summary>
    public bool SaysWho { get; }

    public static LeadStatus? Find(string? code) => Find(All, code);
}

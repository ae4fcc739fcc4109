namespace IcsDirectory.Vocabulary;

/// <summary>What a statement is about.</summary>
public sealed record StatementProperty : Term
{
    public static readonly StatementProperty LeadStatus = new("lead_status", "Procurement lead", "Whether anyone leads procurement for the system.", Vocabulary.LeadStatus.All);
    public static readonly StatementProperty LeadPost = new("lead_post", "Lead’s post", "The role title of the lead. Names of people are not published.");
    public static readonly StatementProperty StructureModel = new("structure_model", "Structure", "How the system organises procurement.", Vocabulary.StructureModel.All);
    public static readonly StatementProperty Host = new("host", "Host", "The organisation that employs or houses the team.");
    public static readonly StatementProperty SharedBody = new("shared_body", "Shared team", "A team or alliance that buys for several organisations.");
    public static readonly StatementProperty Contact = new("contact", "Contact", "A shared mailbox or page for suppliers.");
    public static readonly StatementProperty Portal = new("portal", "Portal", "Where opportunities or awards are published.");
    public static readonly StatementProperty Policy = new("policy", "Policy", "A procurement policy or strategy.");
    public static readonly StatementProperty Context = new("context", "Context", "What helps to read the rest; not evidence of a structure by itself.");
    public static readonly StatementProperty NationalFact = new("national_fact", "National fact", "A statement about the nation, not about one system.");

    private StatementProperty(string code, string label, string definition, IReadOnlyList<Term>? words = null)
        : base(code, label, definition) => Words = words ?? [];

    /// <summary>The vocabulary of which a statement about it uses one word; empty where it is in free words.</summary>
    public IReadOnlyList<Term> Words { get; }

    public static IReadOnlyList<StatementProperty> All { get; } =
        [LeadStatus, LeadPost, StructureModel, Host, SharedBody, Contact, Portal, Policy, Context, NationalFact];

    public static StatementProperty? Find(string? code) => Find(All, code);
}

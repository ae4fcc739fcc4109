using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>Something that readers look for and this directory does not know of a system.</summary>
public sealed record Unknown : Term
{
    private readonly Func<SystemView, bool> _appliesTo;

    private Unknown(string code, string label, string definition, StatementProperty? property, Func<SystemView, bool> appliesTo)
        : base(code, label, definition) => (Property, _appliesTo) = (property, appliesTo);

    private Unknown(string code, string label, StatementProperty property)
        : this(code, label, $"No statement in force about: {property.Label.ToLowerInvariant()}.", property, view => !view.Current(property).Any())
    {
    }

    public static IReadOnlyList<Unknown> All { get; } =
    [
        new("everything", "Anything at all", "No statement in force of any kind.", null, view => view.InForce.IsEmpty),
        new("lead", "Whether there is a lead", "No statement in force says who leads, or that nobody does.", StatementProperty.LeadStatus, view => !view.LeadStatuses.Any(s => s.SaysWho)),
        new("structure", "How it is structured", "No statement in force names a structure.", StatementProperty.StructureModel, view => !view.IsStructureKnown),
        new("host", "Who hosts the team", StatementProperty.Host),
        new("contact", "How to make contact", StatementProperty.Contact),
        new("portal", "Where notices appear", StatementProperty.Portal),
        new("policy", "Its procurement policy", StatementProperty.Policy),
    ];

    /// <summary>The property whose statements would tell; none for "anything at all".</summary>
    public StatementProperty? Property { get; }

    public static Unknown? Find(string? code) => Find(All, code);

    public bool AppliesTo(SystemView view) => _appliesTo(view);
}

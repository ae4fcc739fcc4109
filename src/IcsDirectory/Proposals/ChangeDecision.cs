using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What an editor decided on one proposed change. Stored by its code.</summary>
public sealed record ChangeDecision : Term
{
    public static readonly ChangeDecision Pending = new("pending", "Undecided", "Nobody has decided on it.");
    public static readonly ChangeDecision Accepted = new("accepted", "Accepted", "Published as it was proposed.");
    public static readonly ChangeDecision AcceptedEdited = new("accepted_edited", "Accepted with changes", "Published in other words than it was proposed.");
    public static readonly ChangeDecision Rejected = new("rejected", "Rejected", "Not published, for the reason given.");
    public static readonly ChangeDecision Asked = new("asked", "Question asked", "Not decided before an answer comes.");

    private ChangeDecision(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ChangeDecision> All { get; } = [Pending, Accepted, AcceptedEdited, Rejected, Asked];

    public bool IsAccepted => this == Accepted || this == AcceptedEdited;

    public bool IsFinal => IsAccepted || this == Rejected;

    public static ChangeDecision? Find(string? code) => Find(All, code);
}

using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>Where a proposal stands. Stored by its code.</summary>
public sealed record ProposalState : Term
{
    public static readonly ProposalState Draft = new("draft", "Draft", "Begun and not sent; only its author sees it.");
    public static readonly ProposalState Submitted = new("submitted", "Waiting for a decision", "Sent; some of its changes are undecided.");
    public static readonly ProposalState Asked = new("asked", "Question asked", "An editor asked its author something.");
    public static readonly ProposalState Settled = new("settled", "Decided", "Each of its changes was accepted or rejected.");
    public static readonly ProposalState Withdrawn = new("withdrawn", "Withdrawn", "Its author took it back before it was decided.");

    private ProposalState(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ProposalState> All { get; } = [Draft, Submitted, Asked, Settled, Withdrawn];

    public static ProposalState? Find(string? code) => Find(All, code);

    /// <summary>Whether an editor may decide on it.</summary>
    public bool IsOpen => this == Submitted || this == Asked;

    public bool CanBecome(ProposalState next) => (Code, next.Code) is
        ("draft", "submitted" or "withdrawn")
        or ("submitted", "asked" or "settled" or "withdrawn")
        or ("asked", "submitted" or "settled" or "withdrawn");
}

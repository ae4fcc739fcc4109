using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What an open proposal waits for.</summary>
public sealed record QueueState : Term
{
    public static readonly QueueState Undecided = new("undecided", "Waiting for an editor", "Some of its changes are undecided.");
    public static readonly QueueState Asked = new("asked", "Waiting for an answer", "Its author was asked something, and nothing else is undecided.");
    public static readonly QueueState Kept = new("kept", "Waiting for its date", "All is decided, and something is kept to be published on a later date.");

    private QueueState(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<QueueState> All { get; } = [Undecided, Asked, Kept];

    public static QueueState? Find(string? code) => Find(All, code);

    /// <param name="proposal">One that is open. Once its author has answered, its state says so, and an editor is asked again.</param>
    public static QueueState Of(Proposal proposal)
    {
        var waits = proposal.Changes.Where(change => !change.Decision.IsFinal).ToList();
        var asked = proposal.State == ProposalState.Asked && waits.All(change => change.Decision == ChangeDecision.Asked);
        return waits.Count == 0 ? Kept : asked ? Asked : Undecided;
    }
}

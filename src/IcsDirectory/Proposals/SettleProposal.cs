using IcsDirectory.Data;

namespace IcsDirectory.Proposals;

/// <summary>What follows for a proposal from a decision on one of its changes: its state, and the mail to its author. Both are saved
/// with the decision.</summary>
internal sealed class SettleProposal(TellAuthor tell, TimeProvider clock)
{
    /// <param name="decided">The change that was decided just now.</param>
    public void Run(DirectoryDb db, Proposal proposal, ProposedChange decided)
    {
        db.Entry(proposal).Property(p => p.Version).IsModified = true; // a decision changes the proposal, even where only a change's row differs
        var waits = proposal.Changes.Any(change => !change.Decision.IsFinal);
        var asks = proposal.Changes.Any(change => change.Decision == ChangeDecision.Asked);
        var isKept = proposal.Changes.Any(change => change.IsKept);
        proposal.State = asks ? ProposalState.Asked : waits || isKept ? ProposalState.Submitted : ProposalState.Settled;
        proposal.SettledAt = proposal.State == ProposalState.Settled ? clock.GetUtcNow().UtcDateTime : null;
        if (decided.Decision == ChangeDecision.Asked || !waits)
        {
            tell.Run(db, proposal);
        }
    }
}

using IcsDirectory.Data;

namespace IcsDirectory.Proposals;

/// <summary>Takes a proposal back while it is not decided, or throws a draft away.</summary>
public sealed class WithdrawStaffProposal(DirectoryDb db, TimeProvider clock)
{
    public async Task<StaffOutcome> RunAsync(string systemSlug, string reference, int seenVersion, CancellationToken cancel)
    {
        if (await StaffProposals.FindAsync(db, systemSlug, reference, cancel) is not { } proposal)
        {
            return new StaffOutcome.NotThere();
        }

        if (!proposal.State.CanBecome(ProposalState.Withdrawn))
        {
            return new StaffOutcome.NotAllowed(proposal.State);
        }

        db.ExpectVersion(proposal, seenVersion);
        (proposal.State, proposal.SettledAt) = (ProposalState.Withdrawn, clock.GetUtcNow().UtcDateTime);
        return await db.TrySaveAsync(cancel)
            ? new StaffOutcome.Done(proposal.Reference, proposal.Version)
            : new StaffOutcome.ChangedMeanwhile(proposal);
    }
}

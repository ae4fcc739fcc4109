using IcsDirectory.Content;
using IcsDirectory.Data;

namespace IcsDirectory.Proposals;

/// <summary>Sends a saved draft to the editors, if nothing in it has to be put right.</summary>
public sealed class SendStaffProposal(CurrentRegister current, CheckProposal check, DirectoryDb db, TimeProvider clock)
{
    /// <param name="Typed">What is to be checked: what was saved, with what its author has not chosen left open.</param>
    public sealed record Input(int AccountId, string SystemSlug, string Reference, int SeenVersion, ProposedInput Typed);

    public async Task<StaffOutcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (current.Value.FindSystem(input.SystemSlug) is not { } system
            || await StaffProposals.FindAsync(db, input.SystemSlug, input.Reference, cancel) is not { } draft)
        {
            return new StaffOutcome.NotThere();
        }

        if (draft.State != ProposalState.Draft)
        {
            return new StaffOutcome.NotAllowed(draft.State);
        }

        if (check.Run(system, input.Typed) is { Count: > 0 } problems)
        {
            return new StaffOutcome.NotRight(problems);
        }

        db.ExpectVersion(draft, input.SeenVersion);
        (draft.State, draft.SubmittedAt, draft.AccountId) = (ProposalState.Submitted, clock.GetUtcNow().UtcDateTime, input.AccountId);
        return await db.TrySaveAsync(cancel)
            ? new StaffOutcome.Done(draft.Reference, draft.Version)
            : new StaffOutcome.ChangedMeanwhile(draft);
    }
}

using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;

namespace IcsDirectory.Proposals;

/// <summary>What follows for a proposal from a decision on one of its changes: its state, and the mail to its author. Both are saved
/// with the decision.</summary>
internal sealed class SettleProposal(CurrentRegister current, Outbox outbox, ISiteLinks links, TimeProvider clock)
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
            Tell(db, proposal);
        }
    }

    private void Tell(DirectoryDb db, Proposal proposal)
    {
        if (AddressOf(db, proposal) is not { Length: > 0 } address)
        {
            return;
        }

        var name = current.Value.FindSystem(proposal.SystemSlug)?.Name ?? proposal.SystemSlug;
        outbox.Add(db, address, DecisionMail.Subject(proposal), DecisionMail.Body(proposal, name, links));
    }

    /// <summary>Nothing is sent to an address that nobody has confirmed, nor to an editor about an edit of their own.</summary>
    private static string? AddressOf(DirectoryDb db, Proposal proposal) => proposal switch
    {
        { Door.Code: "editor" } => null,
        { AccountId: { } id } => db.Users.Where(account => account.Id == id && account.SuspendedAt == null).Select(account => account.Email).SingleOrDefault(),
        { ReplyConfirmedAt: not null } => proposal.ReplyAddress,
        _ => null,
    };
}

using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>All that whoever has a proposal's reference is told of it: where it stands.</summary>
public sealed class ReadProposalState(DirectoryDb db)
{
    /// <param name="AsksToConfirm">Whether a reply was asked for and the link that was sent has not been opened.</param>
    public sealed record View(string Reference, string SystemSlug, ProposalState State, DateTime? SubmittedAt, bool AsksToConfirm);

    /// <returns>None where there is no such proposal among those that came by the public door.</returns>
    public Task<View?> RunAsync(string reference, CancellationToken cancel) => db.Proposals
        .Where(p => p.Reference == reference && p.Door == ProposalDoor.Public)
        .Select(p => new View(p.Reference, p.SystemSlug, p.State, p.SubmittedAt, p.ReplyAddress != "" && p.ReplyConfirmedAt == null))
        .SingleOrDefaultAsync(cancel);
}

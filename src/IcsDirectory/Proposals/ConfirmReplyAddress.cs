using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>Uses up the link that was sent to the address of a reply: from then on a reply may be sent there. One that was due before
/// is sent now.</summary>
public sealed class ConfirmReplyAddress(DirectoryDb db, TellAuthor tell, TimeProvider clock)
{
    /// <returns>The proposal's reference; none where the token is unknown, used or too old.</returns>
    public async Task<string?> RunAsync(string token, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock: nothing is decided meanwhile
        if (await Usable(db, token, clock).Include(link => link.Proposal.Changes).SingleOrDefaultAsync(cancel) is not { Proposal: var proposal } found)
        {
            return null;
        }

        found.UsedAt = proposal.ReplyConfirmedAt = clock.GetUtcNow().UtcDateTime;
        if (proposal.State == ProposalState.Asked || proposal.Changes.All(change => change.Decision.IsFinal))
        {
            tell.Run(db, proposal);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return proposal.Reference;
    }

    internal static IQueryable<ReplyConfirmation> Usable(DirectoryDb db, string token, TimeProvider clock)
    {
        var (hash, now) = (OneTimeToken.HashOf(token), clock.GetUtcNow().UtcDateTime);
        return db.Set<ReplyConfirmation>().Where(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now);
    }
}

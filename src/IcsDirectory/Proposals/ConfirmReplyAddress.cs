using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>Uses up the link that was sent to the address of a reply: from then on a reply may be sent there.</summary>
public sealed class ConfirmReplyAddress(DirectoryDb db, TimeProvider clock)
{
    /// <returns>The proposal's reference; none where the token is unknown, used or too old.</returns>
    public async Task<string?> RunAsync(string token, CancellationToken cancel)
    {
        if (await Usable(db, token, clock).Include(link => link.Proposal).SingleOrDefaultAsync(cancel) is not { } found)
        {
            return null;
        }

        found.UsedAt = found.Proposal.ReplyConfirmedAt = clock.GetUtcNow().UtcDateTime;
        return await db.TrySaveAsync(cancel) ? found.Proposal.Reference : null;
    }

    internal static IQueryable<ReplyConfirmation> Usable(DirectoryDb db, string token, TimeProvider clock)
    {
        var (hash, now) = (ReplyToken.Hash(token), clock.GetUtcNow().UtcDateTime);
        return db.Set<ReplyConfirmation>().Where(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now);
    }
}

using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>The proposals that the staff of a system may see: their own system's, by their own door, whoever of them wrote them.</summary>
internal static class StaffProposals
{
    public static IQueryable<Proposal> Of(DirectoryDb db, string systemSlug) =>
        db.Proposals.Where(p => p.SystemSlug == systemSlug && p.Door == ProposalDoor.Staff);

    public static Task<Proposal?> FindAsync(DirectoryDb db, string systemSlug, string reference, CancellationToken cancel) =>
        Of(db, systemSlug).Include(p => p.Changes.OrderBy(change => change.Id)).SingleOrDefaultAsync(p => p.Reference == reference, cancel);
}

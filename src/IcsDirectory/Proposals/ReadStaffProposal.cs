using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>A proposal as the staff of its system see it: what was asked for, what was decided and why, what an editor asks.</summary>
public sealed class ReadStaffProposal(DirectoryDb db)
{
    /// <returns>Untracked; none where the system's staff have sent or begun no such proposal.</returns>
    public Task<Proposal?> RunAsync(string systemSlug, string reference, CancellationToken cancel) =>
        StaffProposals.Of(db, systemSlug).AsNoTracking().Include(p => p.Changes.OrderBy(change => change.Id))
            .SingleOrDefaultAsync(p => p.Reference == reference, cancel);
}

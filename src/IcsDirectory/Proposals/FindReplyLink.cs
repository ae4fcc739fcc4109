using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Proposals;

/// <summary>Whether a link that confirms an address still works. Looking uses nothing up: programs that check mail open links too.</summary>
public sealed class FindReplyLink(DirectoryDb db, TimeProvider clock)
{
    public Task<bool> RunAsync(string token, CancellationToken cancel) => ConfirmReplyAddress.Usable(db, token, clock).AnyAsync(cancel);
}

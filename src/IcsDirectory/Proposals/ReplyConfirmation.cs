using IcsDirectory.Data;

namespace IcsDirectory.Proposals;

/// <summary>A link sent to the address that a reply was asked to: whoever opens it reads that mailbox.</summary>
public sealed class ReplyConfirmation : IVersioned
{
    public int Id { get; set; }

    public int ProposalId { get; set; }

    public Proposal Proposal { get; set; } = null!;

    /// <summary>SHA-256 of the token, in hexadecimal digits; the token itself is only in the link.</summary>
    public required string TokenHash { get; set; }

    public required DateTime ExpiresAt { get; set; }

    /// <summary>Set by its first use, which is its last.</summary>
    public DateTime? UsedAt { get; set; }

    public int Version { get; set; } = 1;
}

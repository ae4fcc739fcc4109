using IcsDirectory.Data;

namespace IcsDirectory.Proposals;

/// <summary>What someone asks to be changed in one system's record: one or more changes, each decided by itself.</summary>
public sealed class Proposal : IVersioned
{
    public int Id { get; set; }

    /// <summary>What its author is told; cannot be guessed.</summary>
    public required string Reference { get; set; }

    public required string SystemSlug { get; set; }

    public required ProposalDoor Door { get; set; }

    public required ProposalState State { get; set; }

    /// <summary>The account of its author; none where it came without one.</summary>
    public int? AccountId { get; set; }

    /// <summary>Its author's words to the editor; never published.</summary>
    public string Note { get; set; } = "";

    /// <summary>Whether its author says to work in the system: stands for a source where none was given.</summary>
    public bool WorksThere { get; set; }

    /// <summary>Where a reply may be sent once <see cref="ReplyConfirmedAt"/> is set; empty where no reply was asked for.</summary>
    public string ReplyAddress { get; set; } = "";

    public DateTime? ReplyConfirmedAt { get; set; }

    public required DateTime CreatedAt { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>When the last of its changes was decided, or it was withdrawn.</summary>
    public DateTime? SettledAt { get; set; }

    public int Version { get; set; } = 1;

    public List<ProposedChange> Changes { get; } = [];
}

namespace IcsDirectory.Accounts;

/// <summary>The right to make one account, given by a link that is sent to its address.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public int Id { get; set; }

    /// <summary>SHA-256 of the link's secret, in hex.</summary>
    public required string TokenHash { get; set; }

    public required string Email { get; set; }

    public required AccountRole Role { get; set; }

    /// <summary>Slugs; for staff of a system.</summary>
    public List<string> Systems { get; set; } = [];

    public required DateTime CreatedAt { get; set; }

    public required DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>None when the command line did.</summary>
    public int? InvitedBy { get; set; }

    public bool IsOpen(DateTime now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;
}

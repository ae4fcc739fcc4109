namespace IcsDirectory.Accounts;

/// <summary>One browser in which somebody is signed in.</summary>
public sealed class AccountSession
{
    public int Id { get; set; }

    /// <summary>What the cookie carries; random.</summary>
    public required string Key { get; set; }

    public required int AccountId { get; set; }

    /// <summary>Such as "Firefox on Windows".</summary>
    public required string Device { get; set; }

    /// <summary>Whether its person showed two factors, or a passkey, which is worth two.</summary>
    public bool HasTwoFactors { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>To about five minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When its person last proved to be the account's.</summary>
    public DateTime ConfirmedAt { get; set; }
}

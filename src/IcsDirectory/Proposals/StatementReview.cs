namespace IcsDirectory.Proposals;

/// <summary>Someone of the system looked at a statement and found it still correct. It changes nothing in the statement.</summary>
public sealed class StatementReview
{
    public int Id { get; set; }

    public required string StatementId { get; set; }

    public required string SystemSlug { get; set; }

    /// <summary>None once the account was removed.</summary>
    public int? AccountId { get; set; }

    /// <summary>A UK calendar day: one review of a statement by one account is kept for each.</summary>
    public required DateOnly ReviewedOn { get; set; }

    public required DateTime ReviewedAt { get; set; }
}

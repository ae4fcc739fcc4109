namespace IcsDirectory.Accounts;

/// <summary>A system that an account of its staff speaks for.</summary>
public sealed class SystemScope
{
    public int AccountId { get; set; }

    public required string SystemSlug { get; set; }
}

namespace IcsDirectory.Accounts;

/// <summary>A form that somebody sent who had to sign in again first. It waits for them.</summary>
public sealed class KeptForm
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(1);

    public int Id { get; set; }

    /// <summary>Random; stands in the address under which it waits.</summary>
    public required string Key { get; set; }

    public required int AccountId { get; set; }

    /// <summary>Where it was sent: path and query.</summary>
    public required string Path { get; set; }

    /// <summary>Names and values, encrypted.</summary>
    public required string Fields { get; set; }

    public required DateTime KeptAt { get; set; }
}

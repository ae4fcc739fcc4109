namespace IcsDirectory.Sources;

/// <summary>A source as it was on a day. Its bytes are in its parts, which are never changed; they can be taken out for good.</summary>
public sealed class ArchivedCopy
{
    /// <summary>In bytes.</summary>
    public const int Largest = 20 * 1024 * 1024;

    public int Id { get; set; }

    /// <summary>Key of the source's document.</summary>
    public Guid SourceKey { get; set; }

    /// <summary>64 hexadecimal digits in small letters.</summary>
    public required string Sha256 { get; set; }

    public required ArchivedKind Kind { get; set; }

    /// <summary>In bytes.</summary>
    public int Length { get; set; }

    /// <summary>The UK calendar day on which the source was as the copy shows it.</summary>
    public DateOnly TakenOn { get; set; }

    public DateTime AddedAt { get; set; }

    public int? AddedByAccountId { get; set; }

    /// <summary>When its bytes were taken out; none while they are kept.</summary>
    public DateTime? TakenOutAt { get; set; }

    /// <summary>Why, for everyone to read; empty while they are kept.</summary>
    public string TakenOutReason { get; set; } = "";
}

namespace IcsDirectory.Time;

/// <summary>A question about the past: what was so on one day, as far as this site had published by another.</summary>
/// <param name="Effective">The UK calendar day on which the statements have to be in force.</param>
/// <param name="Recorded">The last UK calendar day on which they may have been published or withdrawn here.</param>
public sealed record AsAt(DateOnly Effective, DateOnly Recorded);

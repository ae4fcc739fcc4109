using IcsDirectory.Time;

namespace IcsDirectory.Sources;

/// <summary>A document or page that statements rest on.</summary>
/// <param name="Id">The last part of its address here.</param>
/// <param name="CheckedLive">Whether this directory has opened it at its own address.</param>
public sealed record Source(string Id, string Title, string Publisher, Uri Url, PartialDate PublishedOn, bool CheckedLive)
{
    /// <summary>Of its document.</summary>
    public Guid Key { get; init; }
}

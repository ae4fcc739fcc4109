namespace IcsDirectory.Proposals;

/// <summary>The second at which a change is recorded. What was withdrawn and recorded of one property at one instant is read as a
/// correction; two changes that do not belong together must not share one, so the later takes the next free second.</summary>
internal static class RecordingInstant
{
    public static DateTime Of(TimeProvider clock, IReadOnlyCollection<StoredStatement> statements, ChangeKind kind, IReadOnlyCollection<string?> properties)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var same = statements.Where(statement => properties.Contains(statement.Draft.Property)).ToList();
        var withdraws = kind == ChangeKind.Correct || kind == ChangeKind.Withdraw;
        while (same.Any(statement => (kind.BringsStatement && statement.WithdrawnAt == at) || (withdraws && statement.RecordedAt == at)))
        {
            at = at.AddSeconds(1);
        }

        return at;
    }
}

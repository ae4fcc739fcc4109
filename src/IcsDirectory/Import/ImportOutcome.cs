namespace IcsDirectory.Import;

/// <summary>What an import did, or would do.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Nothing was written, because of these problems.</summary>
    public sealed record Refused(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;

    /// <param name="IsDryRun">Whether the changes were only worked out.</param>
    public sealed record Done(IReadOnlyList<ImportChange> Changes, int Unchanged, bool IsDryRun) : ImportOutcome;
}

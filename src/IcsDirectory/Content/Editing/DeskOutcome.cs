namespace IcsDirectory.Content.Editing;

/// <summary>What came of an act on a document.</summary>
public abstract record DeskOutcome
{
    private DeskOutcome() { }

    /// <param name="Key">The document that it was done to, or that it made.</param>
    public sealed record Done(Guid Key) : DeskOutcome;

    public sealed record NotThere : DeskOutcome;

    /// <summary>Nothing was done.</summary>
    public sealed record Refused(IReadOnlyList<EditProblem> Problems) : DeskOutcome;

    /// <summary>Nothing was done: somebody changed the document after the page was opened.</summary>
    public sealed record ChangedMeanwhile : DeskOutcome;

    internal static Refused Because(string message, string field = "") => new([new(field, message)]);
}

namespace IcsDirectory.Proposals;

/// <summary>What came of a decision. Unless it is done, nothing has changed.</summary>
public abstract record DecisionOutcome
{
    private DecisionOutcome()
    {
    }

    /// <param name="StatementId">The statement that was published, ended or withdrawn; empty where nothing was published.</param>
    public sealed record Done(string StatementId) : DecisionOutcome;

    /// <summary>There is no such change of that proposal, or no such system.</summary>
    public sealed record Unknown : DecisionOutcome;

    /// <summary>The proposal is no longer as the form saw it.</summary>
    public sealed record ChangedMeanwhile : DecisionOutcome;

    /// <summary>The statement that it is about is no longer as the form saw it.</summary>
    public sealed record StatementChanged : DecisionOutcome;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DecisionOutcome;
}

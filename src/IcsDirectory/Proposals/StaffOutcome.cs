namespace IcsDirectory.Proposals;

/// <summary>What came of something that a system's staff did with a proposal.</summary>
public abstract record StaffOutcome
{
    private StaffOutcome()
    {
    }

    /// <param name="Version">That of the proposal since.</param>
    public sealed record Done(string Reference, int Version) : StaffOutcome;

    public sealed record NotRight(IReadOnlyList<ProposalProblem> Problems) : StaffOutcome;

    /// <param name="Fresh">As somebody else has saved it.</param>
    public sealed record ChangedMeanwhile(Proposal Fresh) : StaffOutcome;

    /// <summary>The proposal is in a state in which this cannot be done.</summary>
    public sealed record NotAllowed(ProposalState State) : StaffOutcome;

    /// <summary>The system has as many drafts as it may have.</summary>
    public sealed record TooMany : StaffOutcome;

    public sealed record NotThere : StaffOutcome;
}

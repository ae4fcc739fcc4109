namespace IcsDirectory.Proposals;

/// <summary>What is wrong with one field of a proposal.</summary>
/// <param name="Change">Which of its changes the field belongs to, from 0; none for the proposal's own.</param>
/// <param name="Field">Name of a property of <see cref="StatementDraft"/>, <see cref="ProposedInput.Change"/> or <see cref="ProposedInput"/>.</param>
/// <param name="Message">Says what to do.</param>
public sealed record ProposalProblem(int? Change, string Field, string Message);

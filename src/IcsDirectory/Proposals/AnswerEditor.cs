using IcsDirectory.Data;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Time;

namespace IcsDirectory.Proposals;

/// <summary>Answers what an editor asked about a proposal, which then waits for a decision again.</summary>
/// <remarks>The answer is added to the author's words to the editor, below the day; the question stays as the reason of its change.</remarks>
public sealed class AnswerEditor(DirectoryDb db, TimeProvider clock)
{
    public sealed record Input(string SystemSlug, string Reference, int SeenVersion, string Answer);

    public async Task<StaffOutcome> RunAsync(Input input, CancellationToken cancel)
    {
        if (await StaffProposals.FindAsync(db, input.SystemSlug, input.Reference, cancel) is not { } proposal)
        {
            return new StaffOutcome.NotThere();
        }

        if (proposal.State != ProposalState.Asked)
        {
            return new StaffOutcome.NotAllowed(proposal.State);
        }

        if (Problem(input.Answer) is { } problem)
        {
            return new StaffOutcome.NotRight([new(null, nameof(input.Answer), problem)]);
        }

        db.ExpectVersion(proposal, input.SeenVersion);
        Add(proposal, input.Answer.Trim());
        return await db.TrySaveAsync(cancel)
            ? new StaffOutcome.Done(proposal.Reference, proposal.Version)
            : new StaffOutcome.ChangedMeanwhile(proposal);
    }

    private static string? Problem(string answer) => string.IsNullOrWhiteSpace(answer)
        ? "Write an answer"
        : TextRule.Problem("the answer", answer, StatementLimits.Note, hasLines: true);

    private void Add(Proposal proposal, string answer)
    {
        var before = proposal.Note.Length == 0 ? "" : $"{proposal.Note}\n\n";
        proposal.Note = $"{before}Answer on {clock.UkToday().InWords()}: {answer}";
        proposal.State = ProposalState.Submitted;
        foreach (var change in proposal.Changes.Where(change => change.Decision == ChangeDecision.Asked))
        {
            change.Decision = ChangeDecision.Pending;
        }
    }
}

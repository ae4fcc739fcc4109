using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Proposals;

/// <summary>An editor's decision on one proposed change. Publication, the change log's entry, the decision, the proposal's settlement
/// and the mail about it are one transaction: all of it happens, or none.</summary>
public sealed class DecideChange
{
    private readonly ICoreScopeProvider _scopes;
    private readonly SiteDatabase<DirectoryDb> _database;
    private readonly AcceptChange _accept;
    private readonly SettleProposal _settle;
    private readonly TimeProvider _clock;

    internal DecideChange(ICoreScopeProvider scopes, SiteDatabase<DirectoryDb> database, AcceptChange accept, SettleProposal settle, TimeProvider clock) =>
        (_scopes, _database, _accept, _settle, _clock) = (scopes, database, accept, settle, clock);

    /// <param name="SeenVersion">Of the proposal, as the form saw it.</param>
    /// <param name="SeenStatement">Fingerprint of the statement that the change is about, as the form saw it.</param>
    public sealed record Input(int ProposalId, int ChangeId, int SeenVersion, string SeenStatement, Choice Choice, Decider By);

    public DecisionOutcome Run(Input input)
    {
        using var scope = _scopes.CreateCoreScope();
        var db = _database.Writing(); // nobody else can decide from here on
        var proposal = db.Proposals.Include(p => p.Changes).SingleOrDefault(p => p.Id == input.ProposalId);
        var change = proposal?.Changes.SingleOrDefault(c => c.Id == input.ChangeId);
        if (proposal is null || change is null || proposal.State == ProposalState.Draft)
        {
            return new DecisionOutcome.Unknown();
        }

        if (proposal.Version != input.SeenVersion || !proposal.State.IsOpen || !IsOpenFor(input.Choice, change))
        {
            return new DecisionOutcome.ChangedMeanwhile();
        }

        var outcome = Decide(proposal, change, input);
        if (outcome is DecisionOutcome.Done)
        {
            _settle.Run(db, proposal, change);
            db.SaveChanges();
            scope.Complete();
        }

        return outcome;
    }

    private DecisionOutcome Decide(Proposal proposal, ProposedChange change, Input input) => input.Choice switch
    {
        Choice.Accept accept => _accept.Run(proposal, change, input.SeenStatement, accept, input.By),
        Choice.Reject reject => Note(change, ChangeDecision.Rejected, reject.Reason, input.By),
        Choice.TakeBack => TakeBack(change),
        Choice.Ask ask => Note(change, ChangeDecision.Asked, ask.Question, input.By),
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private static bool IsOpenFor(Choice choice, ProposedChange change) => choice is Choice.TakeBack ? change.IsKept : !change.Decision.IsFinal;

    private static DecisionOutcome.Done TakeBack(ProposedChange change)
    {
        change.Reopen("");
        return new("");
    }

    private DecisionOutcome Note(ProposedChange change, ChangeDecision decision, string reason, Decider by)
    {
        if (reason.Length == 0)
        {
            return new DecisionOutcome.Invalid([new(decision == ChangeDecision.Asked ? nameof(Choice.Ask.Question) : nameof(Choice.Reject.Reason), decision == ChangeDecision.Asked ? "Enter the question" : "Enter the reason: its author is told")]);
        }

        change.Decision = decision;
        change.Reason = reason;
        (change.DecidedByAccountId, change.DecidedByRole, change.DecidedAt) = (by.AccountId, by.Role, _clock.GetUtcNow().UtcDateTime);
        return new DecisionOutcome.Done("");
    }
}

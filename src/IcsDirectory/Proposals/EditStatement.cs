using System.Security.Cryptography;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Proposals;

/// <summary>An editor's own change of a record: a proposal that is accepted at once, so that there is one way in.</summary>
public sealed class EditStatement
{
    private readonly ICoreScopeProvider _scopes;
    private readonly SiteDatabase<DirectoryDb> _database;
    private readonly AcceptChange _accept;
    private readonly SettleProposal _settle;
    private readonly TimeProvider _clock;

    internal EditStatement(ICoreScopeProvider scopes, SiteDatabase<DirectoryDb> database, AcceptChange accept, SettleProposal settle, TimeProvider clock) =>
        (_scopes, _database, _accept, _settle, _clock) = (scopes, database, accept, settle, clock);

    /// <param name="StatementId">The statement that it is about; empty for a new one.</param>
    /// <param name="SeenStatement">Its fingerprint, as the form saw it.</param>
    public sealed record Input(string SystemSlug, ChangeKind Kind, string StatementId, string SeenStatement, StatementDraft Draft, string Note, DateTime? EmbargoedUntil, Decider By);

    public DecisionOutcome Run(Input input)
    {
        using var scope = _scopes.CreateCoreScope();
        var db = _database.Writing();
        var (proposal, change) = Propose(input);
        var outcome = _accept.Run(proposal, change, input.SeenStatement, new(null, input.Note, input.EmbargoedUntil), input.By);
        if (outcome is DecisionOutcome.Done)
        {
            db.Proposals.Add(proposal);
            db.SaveChanges();
            _settle.Run(db, proposal, change);
            db.SaveChanges();
            scope.Complete();
        }

        return outcome;
    }

    private (Proposal Proposal, ProposedChange Change) Propose(Input input)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var change = new ProposedChange { Kind = input.Kind, StatementId = input.StatementId, Draft = input.Draft };
        var proposal = new Proposal
        {
            Reference = $"E-{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}",
            SystemSlug = input.SystemSlug,
            Door = ProposalDoor.Editor,
            State = ProposalState.Submitted,
            AccountId = input.By.AccountId,
            CreatedAt = now,
            SubmittedAt = now,
            Changes = { change },
        };
        return (proposal, change);
    }
}

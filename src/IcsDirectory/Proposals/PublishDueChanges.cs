using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Proposals;

/// <summary>Publishes the accepted changes whose date has come, each in one transaction with its proposal's settlement and mail. A
/// change that can no longer be published as it was decided goes back to the queue and says why.</summary>
public sealed class PublishDueChanges
{
    private readonly ICoreScopeProvider _scopes;
    private readonly SiteDatabase<DirectoryDb> _database;
    private readonly AcceptChange _accept;
    private readonly SettleProposal _settle;
    private readonly TimeProvider _clock;

    internal PublishDueChanges(ICoreScopeProvider scopes, SiteDatabase<DirectoryDb> database, AcceptChange accept, SettleProposal settle, TimeProvider clock) =>
        (_scopes, _database, _accept, _settle, _clock) = (scopes, database, accept, settle, clock);

    /// <exception cref="AggregateException">Some could not be published; the others were.</exception>
    public void Run()
    {
        var failures = new List<Exception>();
        foreach (var id in Due())
        {
            try
            {
                Publish(id);
            }
#pragma warning disable CA1031 // thrown below, once all have had their turn
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private List<int> Due()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        using var db = _database.Separate();
        return [.. Kept(db, now).OrderBy(change => change.EmbargoedUntil).ThenBy(change => change.Id).Select(change => change.Id)];
    }

    private static IQueryable<ProposedChange> Kept(DirectoryDb db, DateTime now) => db.ProposedChanges.Where(change =>
        change.PublishedAt == null && change.EmbargoedUntil != null && change.EmbargoedUntil <= now
        && (change.Decision == ChangeDecision.Accepted || change.Decision == ChangeDecision.AcceptedEdited));

    private void Publish(int id)
    {
        using var scope = _scopes.CreateCoreScope();
        var db = _database.Writing();
        if (Kept(db, _clock.GetUtcNow().UtcDateTime).SingleOrDefault(change => change.Id == id) is not { } change)
        {
            return; // another process was faster
        }

        var proposal = db.Proposals.Include(p => p.Changes).Single(p => p.Id == change.ProposalId);
        var outcome = _accept.Open(proposal.SystemSlug) is { } system ? _accept.PublishKept(system, change) : null;
        if (outcome is PublishChange.Outcome.Published)
        {
            _settle.Run(db, proposal, change);
            db.SaveChanges();
            scope.Complete();
            return;
        }

        scope.Dispose(); // nothing of what was tried may stay
        GiveBack(id, outcome);
    }

    private void GiveBack(int id, PublishChange.Outcome? outcome)
    {
        using var scope = _scopes.CreateCoreScope();
        var db = _database.Writing();
        if (Kept(db, _clock.GetUtcNow().UtcDateTime).SingleOrDefault(kept => kept.Id == id) is not { } change)
        {
            return;
        }

        var proposal = db.Proposals.Include(p => p.Changes).Single(p => p.Id == change.ProposalId);
        change.Reopen("It came back undecided: " + outcome switch
        {
            PublishChange.Outcome.TargetChanged => "the statement that it is about changed before the date for which this was kept.",
            PublishChange.Outcome.Refused refused => $"it could not be published on the date for which it was kept. {refused.Problem.Message}",
            _ => "its system is not published any more.",
        });
        _settle.Run(db, proposal, change);
        db.SaveChanges();
        scope.Complete();
    }
}

using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Does what is due by the clock in every round that asks each system: opens it, chases, closes it, and publishes its results.</summary>
public sealed class RunRounds(
    CurrentRegister current, DirectoryDb db, OpenRound open, RemindSystems remind, CloseRound close, PublishRound publish, NoteBounces bounces, VersionQuestions versions, TimeProvider clock)
{
    private static readonly Acting Clock = Acting.Site with { Note = "By the round’s own times" };

    /// <exception cref="AggregateException">Something failed in some rounds; what was due in the others is done.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var round in current.Value.Rounds.Where(round => round.Kind == RoundKind.PerSystem).ToList())
        {
            try
            {
                await RunAsync(round, cancel);
            }
#pragma warning disable CA1031 // one round must not keep the others waiting; all failures are thrown together
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }

            db.ChangeTracker.Clear();
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private async Task RunAsync(SurveyRound round, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        switch (await db.Set<RunningRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Slug == round.Slug, cancel))
        {
            case null when round.Plan.IsOpen(now):
                await open.RunAsync(round.Slug, Clock, cancel);
                break;
            case { ClosedAt: null } when round.Plan.IsOpen(now):
                await versions.RunAsync(round, cancel);
                await bounces.RunAsync(round.Slug, cancel);
                await remind.RunDueAsync(round, Clock, cancel);
                break;
            case { ClosedAt: null } when round.Plan.ClosesAt <= now:
                await close.RunAsync(round.Slug, Clock, cancel);
                break;
            case { ClosedAt: not null } running when running.PublicationTime(round.Plan) <= now:
                publish.RunDue(round.Slug, Clock);
                break;
            case { ClosedAt: not null } when round.Plan.TakesReplies(now) || round.Plan.TakesLate(now):
                await bounces.RunAsync(round.Slug, cancel);
                break;
        }
    }
}

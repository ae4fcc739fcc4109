using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Proposals;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Opens a round: each system that it asks gets its row in the ledger, and its questions where somebody is known to send them
/// to. A system without an address stays "not asked" until an editor gives one. Opened before its time, its timetable says when it was.</summary>
public sealed class OpenRound(CurrentRegister current, DirectoryDb db, RoundDocument document, AskSystems ask, VersionQuestions versions, TimeProvider clock)
{
    public enum Outcome
    {
        Done,
        NoSuchRound,

        /// <summary>It has no questions, or lacks the times at which it opens and closes, or it would be over already.</summary>
        NotReady,
        OpenAlready,
    }

    public async Task<Outcome> RunAsync(string slug, Acting by, CancellationToken cancel)
    {
        var (register, now) = (current.Value, clock.GetUtcNow().UtcDateTime);
        if (register.FindRound(slug) is not { } round || round.Kind != RoundKind.PerSystem)
        {
            return Outcome.NoSuchRound;
        }

        if (round.Plan.OpensAt is null || !(now < round.Plan.ClosesAt) || !round.Questionnaire.Questions.Any())
        {
            return Outcome.NotReady;
        }

        if (await db.Set<RunningRound>().AnyAsync(running => running.Slug == slug, cancel))
        {
            return Outcome.OpenAlready;
        }

        if (now < round.Plan.OpensAt)
        {
            if (document.SetTime(slug, "opensOn", now, by) is not null)
            {
                return Outcome.NotReady;
            }

            round = current.Value.FindRound(slug)!;
        }

        db.Add(new RunningRound { Slug = slug, OpenedAt = now });
        foreach (var system in AskedBy(round, register))
        {
            await AddAsync(round, system, by, now, cancel);
        }

        await versions.RunAsync(round, cancel);
        return await TrySaveAsync(slug, cancel) ? Outcome.Done : Outcome.OpenAlready;
    }

    private static IEnumerable<IntegratedCareSystem> AskedBy(SurveyRound round, Register register) => round.Plan.AskedSlugs.IsEmpty
        ? register.Systems.Where(system => system.Board.StandsOn(UkCalendar.UkDay(round.Plan.OpensAt!.Value)))
        : register.Systems.Where(system => round.Plan.AskedSlugs.Contains(system.Slug));

    private async Task AddAsync(SurveyRound round, IntegratedCareSystem system, Acting by, DateTime now, CancellationToken cancel)
    {
        var response = new SurveyResponse
        {
            RoundSlug = round.Slug,
            SystemSlug = system.Slug,
            SystemName = system.Name,
            OdsCode = system.Board.OdsCode,
            Region = system.Region.Label,
            Reference = ProposalReference.New(),
            State = ResponseState.NotAsked,
        };
        db.Add(response);
        var recipients = await AskSystems.RecipientsAsync(db, system, cancel);
        foreach (var recipient in recipients)
        {
            ask.Run(db, round, response, system.Name, recipient, Invitation.Reason.Asked);
        }

        response.Acts.Add(new() { At = now, Act = recipients.Count > 0 ? "asked" : "not asked: no address is known", Role = by.Role, AccountId = by.AccountId });
    }

    /// <returns>False when another process opened it at the same moment.</returns>
    private async Task<bool> TrySaveAsync(string slug, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Set<RunningRound>().AnyAsync(running => running.Slug == slug, cancel))
            {
                return false;
            }

            throw;
        }
    }
}

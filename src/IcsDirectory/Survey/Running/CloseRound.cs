using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Closes a round: who was asked and sent nothing has not replied. Its answers go to the desk as proposals, and each system
/// that was asked is shown what will be said of it. Late answers may still come where the round takes them. Closed before its time, its
/// timetable says when it was.</summary>
public sealed class CloseRound(CurrentRegister current, DirectoryDb db, RoundDocument document, AskSystems ask, ProposeAnswers propose, TimeProvider clock)
{
    /// <returns>Why it was not closed; none when it was.</returns>
    public async Task<string?> RunAsync(string slug, Acting by, CancellationToken cancel)
    {
        if (await db.Set<RunningRound>().AnyAsync(running => running.Slug == slug && running.ClosedAt == null, cancel) && current.Value.FindRound(slug)?.Plan.IsOpen(clock.GetUtcNow().UtcDateTime) == true
            && document.SetTime(slug, "closesOn", clock.GetUtcNow().UtcDateTime, by) is { } problem)
        {
            return problem;
        }

        await using (var transaction = await db.Database.BeginTransactionAsync(cancel)) // holds the write lock: nothing is sent meanwhile
        {
            if (current.Value.FindRound(slug) is not { } round
                || await db.Set<RunningRound>().SingleOrDefaultAsync(running => running.Slug == slug && running.ClosedAt == null, cancel) is not { } running)
            {
                return "It is not open";
            }

            var now = clock.GetUtcNow().UtcDateTime;
            running.ClosedAt = now;
            foreach (var response in await db.Set<SurveyResponse>().Include(r => r.Links).Where(r => r.RoundSlug == slug).ToListAsync(cancel))
            {
                Close(round, response, now, by);
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        await propose.RunAsync(slug, by, cancel);
        return null;
    }

    private void Close(SurveyRound round, SurveyResponse response, DateTime now, Acting by)
    {
        var before = response.State;
        response.Become(ResponseAct.Close);
        if (response.State != before)
        {
            response.Acts.Add(new() { At = now, Act = "no reply before it closed", Role = by.Role, AccountId = by.AccountId });
        }

        if (round.Plan.ReplyUntil > now)
        {
            RemindSystems.Reachable(response, now).ToList().ForEach(recipient => // also to who wants no reminders: this is another matter
                ask.Run(db, round, response, current.Value.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug, recipient, Invitation.Reason.MayReply));
        }
    }
}

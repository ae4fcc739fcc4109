using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Reminds the systems that have not answered yet: on the days that the round names, or when an editor says so. Who has
/// answered or declined is left alone; so is a mailbox that mail came back from, or whose reader wants none.</summary>
public sealed class RemindSystems(CurrentRegister current, DirectoryDb db, AskSystems ask, TimeProvider clock)
{
    private const string Reminded = "reminded";

    /// <summary>Sends what is due by the round's plan. After a pause only the latest reminder is sent.</summary>
    /// <returns>How many systems were reminded.</returns>
    public async Task<int> RunDueAsync(SurveyRound round, Acting by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var times = round.Plan.ReminderDays.Select(days => round.Plan.ClosesAt!.Value.AddDays(-days)).Where(time => time <= now).ToList();
        return times.Count == 0 ? 0 : await RunAsync(round, response => response.AskedAt < times.Max() && !response.Acts.Any(act => act.Act == Reminded && act.At >= times.Max()), by, cancel);
    }

    /// <summary>Reminds one system now.</summary>
    /// <returns>False when it does not wait, or there is nobody to remind.</returns>
    public async Task<bool> RunNowAsync(string slug, int responseId, Acting by, CancellationToken cancel) =>
        current.Value.FindRound(slug) is { } round && await RunAsync(round, response => response.Id == responseId, by, cancel) > 0;

    private async Task<int> RunAsync(SurveyRound round, Func<SurveyResponse, bool> isMeant, Acting by, CancellationToken cancel)
    {
        var (now, reminded) = (clock.GetUtcNow().UtcDateTime, 0);
        if (!round.Plan.IsOpen(now))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock: nobody else reminds, and nothing is sent meanwhile
        var responses = await db.Set<SurveyResponse>().Include(r => r.Links).Include(r => r.Acts).Where(r => r.RoundSlug == round.Slug).ToListAsync(cancel);
        foreach (var response in responses.Where(r => r.State.Waits && isMeant(r)))
        {
            var recipients = RecipientsOf(response, now);
            recipients.ForEach(recipient => ask.Run(db, round, response, current.Value.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug, recipient, Invitation.Reason.Reminded));
            if (recipients.Count > 0)
            {
                response.Acts.Add(new() { At = now, Act = Reminded, Role = by.Role, AccountId = by.AccountId });
                reminded++;
            }
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return reminded;
    }

    private static List<string> RecipientsOf(SurveyResponse response, DateTime now) =>
        [.. Reachable(response, now).Where(recipient => response.Links.All(link => link.Recipient != recipient || link.DeclinedAt is null))];

    /// <summary>Mailboxes that have a link that works, and that no mail came back from.</summary>
    internal static IEnumerable<string> Reachable(SurveyResponse response, DateTime now) =>
        response.Links.GroupBy(link => link.Recipient).Where(links => links.Any(link => link.IsOpen(now)) && links.All(link => link.BouncedAt is null)).Select(links => links.Key);
}

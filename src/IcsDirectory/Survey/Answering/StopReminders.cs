using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Notes that the reader of a mailbox wants no reminders. The link goes on working.</summary>
public sealed class StopReminders(DirectoryDb db, TimeProvider clock)
{
    public async Task RunAsync(int responseId, string recipient, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await db.Set<SurveyLink>().Where(l => l.ResponseId == responseId && l.Recipient == recipient && l.DeclinedAt == null).ToListAsync(cancel);
        if (links.Count == 0)
        {
            return; // said before
        }

        links.ForEach(link => link.DeclinedAt = now);
        db.Add(new SurveyAct { ResponseId = responseId, At = now, Act = "wants no reminders", Role = "respondent" });
        await db.SaveChangesAsync(cancel);
    }
}

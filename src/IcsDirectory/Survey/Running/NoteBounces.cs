using IcsDirectory.Data;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Notes the mailboxes of a round that mail could not be brought to: nothing more is sent there.</summary>
public sealed class NoteBounces(DirectoryDb db, TimeProvider clock)
{
    public async Task RunAsync(string roundSlug, CancellationToken cancel)
    {
        var links = await db.Set<SurveyLink>()
            .Where(link => link.BouncedAt == null && db.Set<SurveyResponse>().Any(r => r.Id == link.ResponseId && r.RoundSlug == roundSlug)
                && db.OutgoingMails.Any(mail => mail.GivenUpAt != null && mail.Recipient == link.Recipient && mail.CreatedAt >= link.CreatedAt))
            .ToListAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var link in links)
        {
            link.BouncedAt = now;
            db.Add(new SurveyAct { ResponseId = link.ResponseId, At = now, Act = "mail came back", Role = "site" });
        }

        await db.SaveChangesAsync(cancel);
    }
}

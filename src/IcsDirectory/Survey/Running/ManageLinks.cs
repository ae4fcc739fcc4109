using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>What an editor does with the ways into one response: another one, one that is taken back, one whose mail came back.</summary>
public sealed class ManageLinks(CurrentRegister current, DirectoryDb db, AskSystems ask, TimeProvider clock)
{
    /// <summary>Sends the questions to another mailbox; asks the system where nobody could be asked before.</summary>
    /// <returns>What to do; none when it was sent.</returns>
    public async Task<string?> SendAsync(string slug, int responseId, string recipient, Acting by, CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(recipient, out _))
        {
            return "Enter an email address, such as procurement@example.org";
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (current.Value.FindRound(slug) is not { } round || !(round.Plan.IsOpen(now) || round.Plan.TakesLate(now)))
        {
            return "The round takes no answers now";
        }

        if (await FindAsync(slug, responseId, cancel) is not { } response)
        {
            return "The round has no such system";
        }

        ask.Run(db, round, response, current.Value.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug, recipient, Invitation.Reason.Asked);
        Note(response, "link sent", by);
        return await db.TrySaveAsync(cancel) ? null : "Somebody else changed this meanwhile: try again";
    }

    /// <summary>From the next request on the link opens nothing, in no browser.</summary>
    /// <returns>False where there is no such link.</returns>
    public Task<bool> RevokeAsync(string slug, int linkId, Acting by, CancellationToken cancel) =>
        ChangeAsync(slug, linkId, "link taken back", by, (link, now) => link.RevokedAt ??= now, cancel);

    /// <returns>False where there is no such link.</returns>
    public Task<bool> NoteBounceAsync(string slug, int linkId, Acting by, CancellationToken cancel) =>
        ChangeAsync(slug, linkId, "mail came back", by, (link, now) => link.BouncedAt ??= now, cancel);

    private async Task<bool> ChangeAsync(string slug, int linkId, string act, Acting by, Action<SurveyLink, DateTime> change, CancellationToken cancel)
    {
        if (await db.Set<SurveyLink>().SingleOrDefaultAsync(l => l.Id == linkId, cancel) is not { } link || await FindAsync(slug, link.ResponseId, cancel) is not { } response)
        {
            return false;
        }

        change(link, clock.GetUtcNow().UtcDateTime);
        Note(response, act, by);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private Task<SurveyResponse?> FindAsync(string slug, int id, CancellationToken cancel) =>
        db.Set<SurveyResponse>().SingleOrDefaultAsync(r => r.Id == id && r.RoundSlug == slug, cancel);

    private void Note(SurveyResponse response, string act, Acting by) =>
        response.Acts.Add(new() { At = clock.GetUtcNow().UtcDateTime, Act = act, Role = by.Role, AccountId = by.AccountId });
}

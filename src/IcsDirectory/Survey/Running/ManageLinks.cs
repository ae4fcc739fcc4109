using IcsDirectory.Changes;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>What an editor does with the ways into one response: another one, one that is taken back, one whose mail came back.</summary>
public sealed class ManageLinks(CurrentRegister current, DirectoryDb db, AskSystems ask, TimeProvider clock)
{
    /// <summary>Sends the questions to another mailbox, or what will be said of the system once the round takes no answers; asks the
    /// system where nobody could be asked before, which is possible only while the round is open.</summary>
    /// <returns>What to do; none when it was sent.</returns>
    public async Task<string?> SendAsync(string slug, int responseId, string recipient, Acting by, CancellationToken cancel)
    {
        if (!EmailAddress.TryParse(recipient, out _))
        {
            return "Enter an email address, such as procurement@example.org";
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (current.Value.FindRound(slug) is not { } round || !round.Plan.TakesAnything(now))
        {
            return "The round takes neither answers nor words about the result now";
        }

        if (await FindAsync(slug, responseId, cancel) is not { } response)
        {
            return "The round has no such system";
        }

        if (response.State == ResponseState.NotAsked && !round.Plan.IsOpen(now))
        {
            return "The round has closed: a system that was not asked while it was open cannot be asked any more";
        }

        var reason = round.Plan.IsOpen(now) || round.Plan.TakesLate(now) ? Invitation.Reason.Asked : Invitation.Reason.MayReply;
        ask.Run(db, round, response, current.Value.FindSystem(response.SystemSlug)?.Name ?? response.SystemSlug, recipient, reason);
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

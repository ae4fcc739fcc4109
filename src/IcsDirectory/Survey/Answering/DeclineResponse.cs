using IcsDirectory.Data;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Notes that a system will not answer. The ledger says so; until the round closes it may change its mind.</summary>
public sealed class DeclineResponse(DirectoryDb db, TimeProvider clock)
{
    /// <param name="reason">For the editors; never published.</param>
    /// <returns>False when the round is over, or answers were sent already.</returns>
    public async Task<bool> RunAsync(int responseId, string reason, CancellationToken cancel)
    {
        var (now, response) = (clock.GetUtcNow().UtcDateTime, await db.Set<SurveyResponse>().SingleAsync(r => r.Id == responseId, cancel));
        if (response.State.After(ResponseAct.Decline) is null)
        {
            return false;
        }

        response.Become(ResponseAct.Decline);
        (response.DeclinedAt, response.DeclineReason) = (now, reason);
        response.Acts.Add(new() { At = now, Act = "declined", Role = "respondent", Note = reason });
        return await db.TrySaveAsync(cancel);
    }
}

using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Lets whoever is signed in for a system into its answers, without the mail's link.</summary>
public sealed class EnterAsStaff(CurrentRegister current, DirectoryDb db, TimeProvider clock)
{
    /// <summary>Browsers that one account may have open for one response; the oldest is put out by the next.</summary>
    private const int MostOpen = 20;

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>The rounds that these systems can answer now, and how far they are.</summary>
    public async Task<IReadOnlyList<(SurveyRound Round, SurveyResponse Response)>> ListAsync(IReadOnlyCollection<string> systems, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rounds = current.Value.Rounds.Where(round => round.Plan.TakesAnything(now)).ToDictionary(round => round.Slug);
        var responses = rounds.Count == 0 ? [] : await db.Set<SurveyResponse>().AsNoTracking()
            .Where(r => systems.Contains(r.SystemSlug) && rounds.Keys.Contains(r.RoundSlug)).OrderBy(r => r.Id).ToListAsync(cancel);
        return [.. responses.Select(response => (Round: rounds[response.RoundSlug], response)).Where(found => CanEnter(found.Round, found.response, now))];
    }

    /// <param name="email">Of the account.</param>
    /// <param name="systems">For which it speaks.</param>
    /// <returns>The secret for the browser's cookie; none where there is nothing to answer for these systems.</returns>
    public async Task<string?> RunAsync(string email, IReadOnlyCollection<string> systems, string roundSlug, string systemSlug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!systems.Contains(systemSlug) || current.Value.FindRound(roundSlug) is not { } round
            || await db.Set<SurveyResponse>().SingleOrDefaultAsync(r => r.RoundSlug == roundSlug && r.SystemSlug == systemSlug, cancel) is not { } response
            || !CanEnter(round, response, now))
        {
            return null;
        }

        var secret = OneTimeToken.New();
        var link = new SurveyLink { TokenHash = OneTimeToken.HashOf(OneTimeToken.New()), Recipient = email, CreatedAt = now, ExpiresAt = now + Lasts };
        link.Browsers.Add(new() { KeyHash = OneTimeToken.HashOf(secret), OpenedAt = now, ConfirmedAt = now });
        response.Links.Add(link);
        await EndOldestAsync(response.Id, email, now, cancel);
        if (response.State == ResponseState.NotAsked)
        {
            response.Become(ResponseAct.Ask);
            response.AskedAt = now;
        }

        response.Become(ResponseAct.Open);
        response.OpenedAt ??= now;
        response.Acts.Add(new() { At = now, Act = "opened by staff who signed in", Role = AccountRole.Staff.Code });
        return await db.TrySaveAsync(cancel) ? secret : null;
    }

    /// <summary>A system that nobody could be asked for is asked by who signs in for it, but only while the round is open.</summary>
    private static bool CanEnter(SurveyRound round, SurveyResponse response, DateTime now) =>
        round.Plan.TakesAnything(now) && (response.State != ResponseState.NotAsked || round.Plan.IsOpen(now));

    /// <summary>Ends what the account has open beyond the most, when one more is added. A link of a mail works longer than these, and
    /// is left alone.</summary>
    private async Task EndOldestAsync(int responseId, string email, DateTime now, CancellationToken cancel)
    {
        var open = await db.Set<SurveyLink>()
            .Where(link => link.ResponseId == responseId && link.Recipient == email && link.RevokedAt == null && link.ExpiresAt > now && link.ExpiresAt <= now + Lasts)
            .OrderByDescending(link => link.Id).Skip(MostOpen - 1).ToListAsync(cancel);
        open.ForEach(link => link.RevokedAt = now);
    }
}

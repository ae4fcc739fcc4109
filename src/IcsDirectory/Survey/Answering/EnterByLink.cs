using IcsDirectory.Accounts;
using IcsDirectory.Content;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Answering;

/// <summary>Lets a browser in by a personal link. The first one comes straight in; each other one shows the code that is sent to the
/// mailbox of the link. Whatever is wrong with a link, the answer is the same.</summary>
public sealed class EnterByLink(CurrentRegister current, DirectoryDb db, Outbox outbox, TimeProvider clock)
{
    private const int MostFailures = 5;
    private const int MostBrowsers = 20;
    private static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BetweenCodes = TimeSpan.FromMinutes(1);

    /// <param name="Response">With its answers.</param>
    public sealed record Access(SurveyResponse Response, SurveyLink Link, SurveyBrowser Browser)
    {
        /// <summary>Whether the browser may see the answers; if not, it has to show the code.</summary>
        public bool IsConfirmed => Browser.ConfirmedAt is not null;
    }

    /// <summary>Whether the link works, with nothing done.</summary>
    public async Task<bool> WorksAsync(string roundSlug, string token, CancellationToken cancel) => await FindLinkAsync(roundSlug, token, cancel) is not null;

    /// <returns>The secret for the browser's cookie; none where the link does not work.</returns>
    public async Task<string?> RunAsync(string roundSlug, string token, CancellationToken cancel)
    {
        if (!await WorksAsync(roundSlug, token, cancel))
        {
            return null; // without the lock below: whoever guesses keeps nobody waiting
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock: of browsers that come at once one is the first
        if (await FindLinkAsync(roundSlug, token, cancel) is not { } link)
        {
            return null;
        }

        var response = await db.Set<SurveyResponse>().SingleAsync(r => r.Id == link.ResponseId, cancel);
        var (secret, now, isFirst) = (OneTimeToken.New(), clock.GetUtcNow().UtcDateTime, !await db.Set<SurveyBrowser>().AnyAsync(browser => browser.LinkId == link.Id, cancel));
        link.Browsers.Add(new() { KeyHash = OneTimeToken.HashOf(secret), OpenedAt = now, ConfirmedAt = isFirst ? now : null });
        if (response.State == ResponseState.Asked)
        {
            response.Become(ResponseAct.Open);
            response.OpenedAt = now;
            response.Acts.Add(new() { At = now, Act = "opened", Role = "respondent" });
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return secret;
    }

    /// <returns>None where the browser was not let in, or the link was taken back or is too old since.</returns>
    public async Task<Access?> FindAsync(string roundSlug, string? secret, CancellationToken cancel)
    {
        var hash = OneTimeToken.HashOf(secret ?? "");
        if (await db.Set<SurveyBrowser>().SingleOrDefaultAsync(b => b.KeyHash == hash, cancel) is not { } browser)
        {
            return null;
        }

        var link = await db.Set<SurveyLink>().SingleAsync(l => l.Id == browser.LinkId, cancel);
        var response = await db.Set<SurveyResponse>().Include(r => r.Answers).SingleAsync(r => r.Id == link.ResponseId, cancel);
        return link.IsOpen(clock.GetUtcNow().UtcDateTime) && response.RoundSlug == roundSlug ? new(response, link, browser) : null;
    }

    /// <returns>False when one was sent within the last minute, to whichever browser of the link.</returns>
    public async Task<bool> SendCodeAsync(Access access, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // holds the write lock: of browsers that ask at once one is sent a code
        if (access.IsConfirmed || current.Value.FindRound(access.Response.RoundSlug) is not { } round
            || await db.Set<SurveyBrowser>().AnyAsync(browser => browser.LinkId == access.Link.Id && browser.CodeSentAt > now - BetweenCodes, cancel))
        {
            return false;
        }

        var code = AccessCode.New();
        (access.Browser.CodeHash, access.Browser.CodeSentAt, access.Browser.CodeFailures) = (AccessCode.HashOf(code, access.Browser.KeyHash), now, 0);
        outbox.Add(db, access.Link.Recipient, $"Your code for {round.Title}", ResponseMail.Code(code, round));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <returns>False for a wrong code, one that is too old, or after too many wrong ones.</returns>
    public async Task<bool> ConfirmAsync(Access access, string code, CancellationToken cancel)
    {
        var (now, browser) = (clock.GetUtcNow().UtcDateTime, access.Browser);
        var mayTry = await db.Set<SurveyBrowser>().Where(b => b.Id == browser.Id && b.CodeFailures < MostFailures)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.CodeFailures, b => b.CodeFailures + 1), cancel) == 1; // counted first: tries that come at once are as many
        if (!mayTry || browser.CodeHash.Length == 0 || !(now - browser.CodeSentAt < CodeLasts) || AccessCode.HashOf(code.Trim(), browser.KeyHash) != browser.CodeHash)
        {
            return false;
        }

        (browser.ConfirmedAt, browser.CodeHash) = (now, "");
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Asks the same of the database whatever is wrong, so that the time it takes tells nothing.</summary>
    private async Task<SurveyLink?> FindLinkAsync(string roundSlug, string token, CancellationToken cancel)
    {
        var hash = OneTimeToken.HashOf(token);
        var link = await db.Set<SurveyLink>().SingleOrDefaultAsync(
            l => l.TokenHash == hash && l.Browsers.Count < MostBrowsers && db.Set<SurveyResponse>().Any(r => r.Id == l.ResponseId && r.RoundSlug == roundSlug), cancel);
        return link?.IsOpen(clock.GetUtcNow().UtcDateTime) == true ? link : null;
    }
}

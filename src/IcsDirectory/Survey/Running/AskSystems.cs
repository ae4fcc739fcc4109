using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace IcsDirectory.Survey.Running;

/// <summary>Sends a system a personal link into a round: to each of its registered respondents, and to a role mailbox. The mail is
/// saved with the link. Links that were sent before go on working.</summary>
public sealed class AskSystems(Outbox outbox, ISiteLinks links, TimeProvider clock)
{
    /// <summary>A link works until so long after the last day on which it is of use.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    /// <summary>Makes a link and the mail that carries it. The caller saves both.</summary>
    /// <returns>The secret in the link, which is kept nowhere else.</returns>
    public string Run(DirectoryDb db, SurveyRound round, SurveyResponse response, string systemName, string recipient, Invitation.Reason reason)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var token = OneTimeToken.New();
        response.Links.Add(new()
        {
            TokenHash = OneTimeToken.HashOf(token),
            Recipient = recipient,
            CreatedAt = now,
            ExpiresAt = LastUse(round.Plan, now) + Grace,
        });
        if (response.State == ResponseState.NotAsked)
        {
            response.Become(ResponseAct.Ask);
            response.AskedAt = now;
        }

        var (subject, body) = Invitation.Write(reason, round, systemName, links.Of($"{PublicPath.Of(round)}/respond/link/{token}"));
        outbox.Add(db, recipient, subject, body);
        return token;
    }

    /// <summary>The addresses to which a system's questions go: those of its staff with an account, then the mailboxes that its record names.</summary>
    public static async Task<IReadOnlyList<string>> RecipientsAsync(DirectoryDb db, IntegratedCareSystem system, CancellationToken cancel)
    {
        var staff = await db.Users.Where(account => account.Role == AccountRole.Staff && account.SuspendedAt == null && account.Systems.Any(scope => scope.SystemSlug == system.Slug))
            .OrderBy(account => account.Id).Select(account => account.Email!).ToListAsync(cancel);
        var mailboxes = system.Statements.Where(s => s.WithdrawnAt is null && s.EndsOn is null && s.Property == StatementProperty.Contact)
            .SelectMany(s => s.Value.Split([' ', ',', ';', '(', ')', '<', '>'], StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimEnd('.')).Where(word => EmailAddress.TryParse(word, out _));
        return [.. staff.Concat(mailboxes).DistinctBy(address => address.ToUpperInvariant())];
    }

    private static DateTime LastUse(RoundPlan plan, DateTime now) =>
        new[] { plan.ClosesAt, plan.LateUntil, plan.ReplyUntil }.Max() ?? now;
}

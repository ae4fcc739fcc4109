using System.Linq.Expressions;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IcsDirectory.Mail;

/// <summary>Sends what is due. Each mail is claimed first, for a while, so that of several nodes one sends it; if that one dies, the
/// claim runs out and the next takes it.</summary>
public sealed class SendDueMail(SiteDatabase<DirectoryDb> database, IMailSender sender, TimeProvider clock, ILogger<SendDueMail> log)
{
    /// <summary>Longer than a sender may take for one mail.</summary>
    internal static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    internal static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>In one go: the next turn takes the rest.</summary>
    private const int Most = 50;

    /// <returns>How many were sent.</returns>
    public int Run()
    {
        if (!IsAnyDue())
        {
            return 0;
        }

        using var db = database.Separate();
        var sent = 0;
        for (var taken = 0; taken < Most && Next(db) is { } id; taken++)
        {
            sent += Claim(db, id) is { } mail && Send(db, mail) ? 1 : 0;
        }

        return sent;
    }

    /// <summary>Before the attempt of this number, counted from 1, is repeated: half a minute, doubled each time, up to six hours, and a
    /// fifth more or less so that nodes do not keep step.</summary>
    internal static TimeSpan WaitAfter(int attempts, double chance)
    {
        var plain = Math.Min(30 * Math.Pow(2, Math.Min(attempts, 20) - 1), LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(plain * (0.8 + (0.4 * chance)));
    }

    /// <summary>Asked every few seconds, mostly in vain: without EF, whose first use costs a second of the site's start.</summary>
    private bool IsAnyDue()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM outgoing_mail WHERE sent_at IS NULL AND given_up_at IS NULL AND due_at <= @now)";
        command.AddParameter("@now", clock.GetUtcNow().UtcDateTime);
        return (long)command.ExecuteScalar()! == 1;
    }

    private int? Next(DirectoryDb db) => db.OutgoingMails.Where(IsDue())
        .OrderBy(mail => mail.DueAt).ThenBy(mail => mail.Id).Select(mail => (int?)mail.Id).FirstOrDefault();

    private Expression<Func<OutgoingMail, bool>> IsDue()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return mail => mail.SentAt == null && mail.GivenUpAt == null && mail.DueAt <= now && (mail.ClaimedUntil == null || mail.ClaimedUntil < now);
    }

    /// <returns>None when another was quicker.</returns>
    private OutgoingMail? Claim(DirectoryDb db, int id)
    {
        DateTime? until = clock.GetUtcNow().UtcDateTime + Lease;
        var isMine = db.OutgoingMails.Where(IsDue()).Where(mail => mail.Id == id).ExecuteUpdate(set => set
            .SetProperty(mail => mail.ClaimedUntil, until).SetProperty(mail => mail.Attempts, mail => mail.Attempts + 1)) == 1;
        return isMine ? db.OutgoingMails.AsNoTracking().Single(mail => mail.Id == id) : null;
    }

    private bool Send(DirectoryDb db, OutgoingMail mail)
    {
        try
        {
            sender.Send(mail);
        }
#pragma warning disable CA1031 // whatever went wrong, the mail is tried again
        catch (Exception failure)
#pragma warning restore CA1031
        {
            PutOff(db, mail, failure);
            return false;
        }

        DateTime? now = clock.GetUtcNow().UtcDateTime;
        db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdate(set => set
            .SetProperty(m => m.SentAt, now).SetProperty(m => m.Body, "").SetProperty(m => m.ClaimedUntil, (DateTime?)null));
        return true;
    }

    /// <summary>The failure's own words may hold the address: its kind is all that is logged.</summary>
    private void PutOff(DirectoryDb db, OutgoingMail mail, Exception failure)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isOver = now - mail.CreatedAt >= GivesUpAfter;
        var kind = failure is SmtpCommandException smtp ? $"SMTP {(int)smtp.StatusCode}" : failure.GetType().Name;
        log.LogWarning("Mail {Key} was not sent at attempt {Attempt}: {Kind}. Given up: {IsOver}", mail.Key, mail.Attempts, kind, isOver);
#pragma warning disable CA5394 // to spread attempts, not to keep a secret
        var due = now + WaitAfter(mail.Attempts, Random.Shared.NextDouble());
#pragma warning restore CA5394
        DateTime? givenUp = isOver ? now : null;
        db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdate(set => set
            .SetProperty(m => m.DueAt, due).SetProperty(m => m.GivenUpAt, givenUp)
            .SetProperty(m => m.Body, m => isOver ? "" : m.Body).SetProperty(m => m.ClaimedUntil, (DateTime?)null));
    }
}

using IcsDirectory.Data;

namespace IcsDirectory.Mail;

/// <summary>Puts mail where the background worker finds it.</summary>
public sealed class Outbox(TimeProvider clock)
{
    /// <summary>Adds a mail to what <paramref name="db"/> saves next: it is sent if that is committed, and not at all if it is not.</summary>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain text. Must hold nothing that its reader may not see, and no secret but a link of single use.</param>
    public void Add(DirectoryDb db, string recipient, string subject, string body)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.OutgoingMails.Add(new()
        {
            Key = Guid.NewGuid(),
            Recipient = recipient,
            Subject = subject,
            Body = body,
            CreatedAt = now,
            DueAt = now,
        });
    }
}

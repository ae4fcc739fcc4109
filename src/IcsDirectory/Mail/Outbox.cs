using IcsDirectory.Data;

namespace IcsDirectory.Mail;

/// <summary>Puts mail where the background worker finds it.</summary>
public sealed class Outbox(TimeProvider clock)
{
    private const int LongestSubject = 200;

    /// <summary>Adds a mail to what <paramref name="db"/> saves next: it is sent if that is committed, and not at all if it is not.</summary>
    /// <param name="recipient">One address.</param>
    /// <param name="subject">Becomes one line, without control characters and at most 200 characters.</param>
    /// <param name="body">Plain text. Must hold nothing that its reader may not see, and no secret but a link of single use.</param>
    /// <exception cref="FormatException"><paramref name="recipient"/> is not an address.</exception>
    public void Add(DirectoryDb db, string recipient, string subject, string body)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.OutgoingMails.Add(new()
        {
            Key = Guid.NewGuid(),
            Recipient = EmailAddress.Parse(recipient).Text,
            Subject = OneLine(subject),
            Body = body,
            CreatedAt = now,
            DueAt = now,
        });
    }

    private static string OneLine(string subject)
    {
        var line = string.Concat(subject.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        return line.Length <= LongestSubject ? line : line[..(LongestSubject - 1)] + "…";
    }
}

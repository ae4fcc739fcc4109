using MimeKit;

namespace IcsDirectory.Mail;

/// <summary>Makes a mail's message (RFC 5322), the same however often it is tried.</summary>
internal static class ComposeMessage
{
    public static MimeMessage Run(OutgoingMail mail, string from)
    {
        var sender = MailboxAddress.Parse(from);
        return new()
        {
            From = { sender },
            To = { new MailboxAddress("", mail.Recipient) },
            Subject = mail.Subject,
            Date = new(mail.CreatedAt, TimeSpan.Zero),
            MessageId = $"{mail.Key:N}@{sender.Domain}",
            Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },

            // as it is, so that a file can be read as it stands; for a relay that cannot take that it is encoded on the way
            Body = new TextPart("plain") { Text = mail.Body, ContentTransferEncoding = ContentEncoding.EightBit },
        };
    }
}

using System.Net;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Mail;

/// <summary>Hands mail to an SMTP relay.</summary>
/// <remarks>SMTP cannot say whether a mail was taken when the connection breaks at the last moment. It is then sent again, with the
/// same Message-ID, so that the relay or its reader can tell.</remarks>
internal sealed class SmtpRelay(IOptions<MailOptions> options) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly MailOptions _options = options.Value;

    public string Destination => _options.Host!;

    public void Send(OutgoingMail mail)
    {
        using var message = MessageOf(mail);
        using var client = new SmtpClient(_options.Host, _options.Port)
        {
            EnableSsl = _options.StartTls,
            Timeout = (int)Patience.TotalMilliseconds,
            Credentials = _options.User is null ? null : new NetworkCredential(_options.User, _options.Password),
        };
        client.Send(message);
    }

    private MailMessage MessageOf(OutgoingMail mail)
    {
        var from = new MailAddress(_options.From);
        var message = new MailMessage(from, new MailAddress(mail.Recipient))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", MailText.MessageId(mail, from));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}

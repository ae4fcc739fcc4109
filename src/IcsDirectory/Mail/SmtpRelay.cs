using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Mail;

/// <summary>Hands mail to an SMTP relay.</summary>
/// <remarks>SMTP cannot say whether a mail was taken when the connection breaks at the last moment. It is then sent again, with the
/// same Message-ID, so that the relay or its reader can tell.</remarks>
internal sealed class SmtpRelay(IOptions<MailOptions> options) : IMailSender
{
    /// <summary>For one mail, from the connection to the relay's last word.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly MailOptions _options = options.Value;

    public string Destination => _options.Host!;

    public void Send(OutgoingMail mail)
    {
        using var message = ComposeMessage.Run(mail, _options.From);
        using var patience = new CancellationTokenSource(Patience);
        using var client = new SmtpClient
        {
            CheckCertificateRevocation = false, // a relay's certificate is often a private authority's, which publishes no list of what it revoked
        };
        client.Connect(_options.Host!, _options.Port, _options.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, patience.Token);
        if (_options.User is not null)
        {
            client.Authenticate(_options.User, _options.Password ?? "", patience.Token);
        }

        client.Send(message, patience.Token);
        client.Disconnect(quit: true, patience.Token);
    }
}

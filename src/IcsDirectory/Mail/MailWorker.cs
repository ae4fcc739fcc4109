using IcsDirectory.Cms.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Mail;

/// <summary>Sends the outbox, every five seconds; the first time five seconds after the start.</summary>
internal sealed partial class MailWorker(
    SendDueMail send, IMailSender sender, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailWorker> log)
    : RepeatedWork("Sending mail", Interval, clock, log)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private bool _hasSaidWhere;

    protected override void Run()
    {
        if (!options.Value.IsSending)
        {
            return;
        }

        if (!_hasSaidWhere)
        {
            SayWhere(sender.Destination);
            _hasSaidWhere = true;
        }

        send.Run();
    }

    [LoggerMessage(LogLevel.Information, "Mail goes to {Destination}")]
    private partial void SayWhere(string destination);
}

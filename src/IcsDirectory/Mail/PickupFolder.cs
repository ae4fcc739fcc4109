using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace IcsDirectory.Mail;

/// <summary>Writes each mail as a file, for a mail server that collects them or for somebody who reads them. A mail that is tried again
/// replaces its own file.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> options, IHostEnvironment environment) : IMailSender
{
    /// <summary>Lines end as they do on the wire, whatever the machine.</summary>
    private static readonly FormatOptions Format = new() { NewLineFormat = NewLineFormat.Dos, EnsureNewLine = true };

    private readonly string _folder = Path.GetFullPath(options.Value.PickupFolder, environment.ContentRootPath);
    private readonly string _from = options.Value.From;

    public string Destination => _folder;

    public void Send(OutgoingMail mail)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt:yyyyMMdd'T'HHmmss}-{mail.Key:N}.eml"));
        var unfinished = $"{file}.tmp"; // one name for each mail, so that a process that dies here leaves nothing that its next attempt does not take
        using (var message = ComposeMessage.Run(mail, _from))
        using (var written = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            message.WriteTo(Format, written);
            written.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}

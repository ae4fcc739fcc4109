using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Mail;

/// <summary>Writes each mail as a file, for a mail server that collects them or for somebody who reads them. A mail that is tried again
/// replaces its own file.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> options, IHostEnvironment environment) : IMailSender
{
    private readonly string _folder = Path.GetFullPath(options.Value.PickupFolder, environment.ContentRootPath);
    private readonly MailAddress _from = new(options.Value.From);

    public string Destination => _folder;

    public void Send(OutgoingMail mail)
    {
        Directory.CreateDirectory(_folder);
        var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{mail.CreatedAt:yyyyMMdd'T'HHmmss}-{mail.Key:N}.eml"));
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        using (var written = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
        {
            written.Write(Encoding.UTF8.GetBytes(MailText.Of(mail, _from)));
            written.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }
}

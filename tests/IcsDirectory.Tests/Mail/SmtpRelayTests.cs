using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Tests.Proposals;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using SmtpServer.Protocol;

namespace IcsDirectory.Tests.Mail;

/// <summary>The outbox against an SMTP server.</summary>
public sealed class SmtpRelayTests : IDisposable
{
    private const string Recipient = "made.up@example.org";
    private readonly LogText _log = new();
    private readonly FixedClock _clock = new(DateTimeOffset.UtcNow);

    public void Dispose() => _log.Dispose();

    [Fact]
    public void A_mail_arrives_whole_with_its_headers()
    {
        using var relay = new Relay();
        using var site = SiteOf(relay, ("Mail:From", "Übersicht <no-reply@directory.example.org>"));
        var body = "First line\n.a line that begins with a dot\nhttps://example.org/a?b=c&d=é\n\n" + new string('x', 1_200);
        var key = Add(site, "Grüße — a subject with signs that go beyond one encoded word of a header, to be sure", body);

        Assert.Equal((1, 0), (Send(site), Send(site)));

        var text = Assert.Single(relay.Mails).Text;
        using var message = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal("Grüße — a subject with signs that go beyond one encoded word of a header, to be sure", message.Subject);
        Assert.Equal(($"{key:N}@directory.example.org", "auto-generated"), (message.MessageId, message.Headers[HeaderId.AutoSubmitted]));
        Assert.Equal(("\"Übersicht\" <no-reply@directory.example.org>", Recipient), (message.From.ToString(), message.To.ToString()));
        Assert.Equal(body, message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.All(text.Split("\r\n\r\n")[0].Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(char.IsAscii), line));
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 998, "A line is longer than SMTP allows."));
        Assert.Equal(("", true), (Single(site).Body, Single(site).SentAt is not null));
    }

    [Fact]
    public void A_relay_that_refuses_for_a_while_gets_the_mail_once_later()
    {
        using var relay = new Relay { Answer = SmtpReplyCode.Aborted }; // 451
        using var site = SiteOf(relay);
        Add(site, "s", "body");

        Assert.Equal((0, 0), (Send(site), Send(site)));
        Assert.Equal((1, 1), (relay.Tries, Single(site).Attempts));
        Assert.InRange((Single(site).DueAt - _clock.Now.UtcDateTime).TotalSeconds, 24, 36);

        relay.Answer = SmtpReplyCode.Ok;
        _clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal((1, 0), (Send(site), Send(site)));
        Assert.Single(relay.Mails);
        Assert.Contains("was not sent at attempt 1: SMTP 451. Given up: False", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Recipient, _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relay_that_refuses_for_good_is_asked_for_three_days_and_no_longer()
    {
        using var relay = new Relay { Answer = SmtpReplyCode.MailboxUnavailable }; // 550
        using var site = SiteOf(relay);
        Add(site, "s", "body with a link");

        Assert.Equal(0, Send(site));
        _clock.Now += TimeSpan.FromDays(2.9);
        Assert.Equal(0, Send(site));
        Assert.Null(Single(site).GivenUpAt);
        _clock.Now += TimeSpan.FromDays(0.2);
        Assert.Equal((0, 3), (Send(site), relay.Tries));
        Assert.Equal((true, ""), (Single(site).GivenUpAt is not null, Single(site).Body));

        relay.Answer = SmtpReplyCode.Ok;
        _clock.Now += TimeSpan.FromDays(1);
        Assert.Equal((0, 3), (Send(site), relay.Tries));
        Assert.Contains("attempt 3: SMTP 550. Given up: True", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relay_that_is_away_gets_the_mail_when_it_is_back()
    {
        int port;
        using (var gone = new Relay())
        {
            port = gone.Port;
        }

        using var site = SiteOf(port, ("Mail:StartTls", "false"));
        Add(site, "s", "body");
        Assert.Equal(0, Send(site));
        Assert.Equal((1, true), (Single(site).Attempts, Single(site).DueAt > _clock.Now.UtcDateTime));
    }

    [Theory]
    [InlineData(Relay.Password, 1)]
    [InlineData("not-the-relays-password", 0)]
    public void The_password_goes_to_the_relay_and_to_no_log(string password, int sent)
    {
        using var relay = new Relay(asksForPassword: true);
        using var site = SiteOf(relay, ("Mail:User", Relay.User), ("Mail:Password", password));
        Add(site, "s", "body");

        Assert.Equal(sent, Send(site));
        Assert.Equal(sent, relay.Mails.Count(mail => mail.SentBy == Relay.User));
        Assert.Contains(password, relay.Passwords);
        Assert.Equal(sent == 0, _log.Text.Contains("was not sent at attempt 1: AuthenticationException", StringComparison.Ordinal));
        Assert.DoesNotContain(password, _log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Neither_mail_nor_password_goes_over_a_connection_that_is_not_secure(bool offersStartTls)
    {
        using var strange = MakeCertificate(); // nobody here trusts it
        using var relay = new Relay(asksForPassword: true, offersStartTls ? strange : null);
        using var site = SiteOf(relay, ("Mail:StartTls", "true"), ("Mail:User", Relay.User), ("Mail:Password", Relay.Password));
        Add(site, "s", "body");

        Assert.Equal(0, Send(site));
        Assert.Equal((0, 0), (relay.Tries, relay.Passwords.Count));
        Assert.Contains(offersStartTls ? "SslHandshakeException" : "NotSupportedException", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_STARTTLS_mail_and_password_go_to_a_relay_whose_certificate_is_trusted()
    {
        using var certificate = MakeCertificate();
        using var relay = new Relay(asksForPassword: true, certificate);
        using var site = new SiteProcess();
        await File.WriteAllTextAsync(site.PathOf("trusted.pem"), certificate.ExportCertificatePem());
        site.AddMail(Guid.NewGuid(), "body");

        // what a process trusts is read once, when it starts
        site.Start(("SSL_CERT_FILE", site.PathOf("trusted.pem")), ("Mail__Host", "localhost"), ("Mail__Port", relay.Port.ToString(CultureInfo.InvariantCulture)),
            ("Mail__User", Relay.User), ("Mail__Password", Relay.Password));
        for (var wait = 0; wait < 120 && relay.Mails.Count == 0; wait++)
        {
            await Task.Delay(500);
        }

        var mail = Assert.Single(relay.Mails);
        Assert.Equal((true, Relay.User), (mail.IsSecure, mail.SentBy));
        var log = await site.KillAsync();
        Assert.Contains("Mail goes to", log, StringComparison.Ordinal);
        Assert.DoesNotContain(Relay.Password, log, StringComparison.Ordinal);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private DirectorySite SiteOf(Relay relay, params (string Key, string Value)[] settings) => SiteOf(relay.Port, [("Mail:StartTls", "false"), .. settings]);

    private DirectorySite SiteOf(int port, params (string Key, string Value)[] settings)
    {
        var site = DirectorySite.With(
            [("Mail:Host", "localhost"), ("Mail:Port", port.ToString(CultureInfo.InvariantCulture)), .. settings],
            services => services.AddSingleton<ILoggerProvider>(_log).AddSingleton<TimeProvider>(_clock));
        Assert.NotNull(site.Address);
        return site;
    }

    private static Guid Add(DirectorySite site, string subject, string body)
    {
        using var db = Database(site).Separate();
        site.Services.GetRequiredService<Outbox>().Add(db, Recipient, subject, body);
        db.SaveChanges();
        return Single(site).Key;
    }

    private static int Send(DirectorySite site) => site.Services.GetRequiredService<SendDueMail>().Run();

    private static OutgoingMail Single(DirectorySite site)
    {
        using var db = Database(site).Separate();
        return db.OutgoingMails.AsNoTracking().Single();
    }

    private static SiteDatabase<DirectoryDb> Database(DirectorySite site) => site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>();
}

using System.Globalization;
using IcsDirectory.Cms.Data;
using IcsDirectory.Data;
using IcsDirectory.Mail;
using IcsDirectory.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Scoping;

namespace IcsDirectory.Tests.Mail;

public sealed class OutboxTests : IDisposable
{
    private readonly DirectorySite _site = new();
    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);

    public OutboxTests() => _ = _site.Address;

    private SiteDatabase<DirectoryDb> Database => _site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>();

    private string[] Files => Directory.Exists(_site.MailFolder) ? Directory.GetFiles(_site.MailFolder) : [];

    [Fact]
    public void A_mail_is_written_once_whole_and_its_body_forgotten()
    {
        Add("Grüße — a subject with signs that go beyond one encoded word of a header, to be sure", "First line\nhttps://example.org/a?b=c\nünïcode");
        Assert.Equal(1, Send());
        Assert.Equal(0, Send());

        var text = File.ReadAllText(Assert.Single(Files));
        Assert.EndsWith(".eml", Files[0], StringComparison.Ordinal);
        Assert.Contains("To: made.up@example.org\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n\r\nFirst line\r\nhttps://example.org/a?b=c\r\nünïcode\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n\r\n")[0].Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(char.IsAscii), line));
        var mail = Single();
        Assert.Equal(("", true, 1), (mail.Body, mail.SentAt is not null, mail.Attempts));
        Assert.Contains($"Message-Id: <{mail.Key:N}@localhost>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dying_between_sending_and_noting_it_does_not_double_the_mail()
    {
        Add("s", "body");
        var before = Single();
        Send();
        using (var db = Database.Separate())
        {
            // as a process leaves it that is killed after the file was written
            db.OutgoingMails.ExecuteUpdate(set => set.SetProperty(m => m.SentAt, (DateTime?)null).SetProperty(m => m.Body, "body")
                .SetProperty(m => m.ClaimedUntil, (DateTime?)_clock.Now.UtcDateTime.AddMinutes(5)));
        }

        Assert.Equal(0, Send());
        _clock.Now = _clock.Now.AddMinutes(6);
        Assert.Equal(1, Send());
        Assert.Contains(before.Key.ToString("N", CultureInfo.InvariantCulture), Assert.Single(Files), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_fails_is_tried_again_later_and_given_up_after_three_days()
    {
        Add("s", "body with a link");
        var failing = new Sender { IsBroken = true };
        var waits = new List<TimeSpan>();
        for (var turn = 0; turn < 200 && Single().GivenUpAt is null; turn++)
        {
            Send(failing);
            waits.Add(Single().DueAt - _clock.Now.UtcDateTime);
            Assert.Equal(0, Send(failing));
            _clock.Now = _clock.Now + waits[^1] + TimeSpan.FromSeconds(1);
        }

        Assert.InRange(waits[0].TotalSeconds, 24, 36);
        Assert.InRange(waits[1].TotalSeconds, 48, 72);
        Assert.All(waits, wait => Assert.True(wait <= TimeSpan.FromHours(7.2)));
        Assert.InRange(failing.Tried.Count, 15, 40);
        Assert.Equal(("", false), (Single().Body, Single().SentAt is not null));
        Assert.InRange((_clock.Now.UtcDateTime - Single().CreatedAt).TotalDays, 3, 3.7);
        Assert.Equal(0, Send(failing));
    }

    [Fact]
    public void One_mail_that_fails_does_not_hold_up_the_others()
    {
        Add("bad", "b");
        Add("good", "b");
        var sender = new Sender { Breaks = "bad" };

        Assert.Equal(1, Send(sender));
        Assert.Equal(["bad", "good"], sender.Tried.Select(m => m.Subject));
    }

    [Fact]
    public async Task Two_workers_send_each_mail_once()
    {
        for (var n = 0; n < 30; n++)
        {
            Add($"s{n}", "b");
        }

        var sender = new Sender();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Send(sender))));

        Assert.Equal(30, sender.Tried.Count);
        Assert.Equal(30, sender.Tried.Select(m => m.Key).Distinct().Count());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Nothing_is_sent_of_what_was_not_committed(bool isCommitted, int sent)
    {
        using (var scope = _site.Services.GetRequiredService<ICoreScopeProvider>().CreateCoreScope())
        {
            var db = Database.Writing();
            _site.Services.GetRequiredService<Outbox>().Add(db, "made.up@example.org", "s", "b");
            db.SaveChanges();
            if (isCommitted)
            {
                scope.Complete();
            }
        }

        _clock.Now = DateTimeOffset.UtcNow.AddSeconds(1);
        Assert.Equal(sent, Send());
        Assert.Equal(sent, Files.Length);
    }

    [Fact]
    public void A_subject_cannot_bring_a_header_and_an_address_not_a_second_one()
    {
        Add("Hello\r\nBcc: everybody@example.org\u2028x", "b");
        Send();
        Assert.DoesNotContain("\nBcc", File.ReadAllText(Files.Single()), StringComparison.Ordinal);
        Assert.Equal("Hello  Bcc: everybody@example.org x", Single().Subject);

        using var db = Database.Separate();
        foreach (var address in new[] { "a@example.org\nBcc: b@example.org", "a@example.org,b@example.org", "<a@example.org>", "A <a@example.org>", "a@example", "a b@example.org", "" })
        {
            Assert.Throws<FormatException>(() => _site.Services.GetRequiredService<Outbox>().Add(db, address, "s", "b"));
        }
    }

    [Fact]
    public async Task The_worker_sends_by_itself_when_it_is_on()
    {
        using var site = DirectorySite.With([("Mail:IsSending", "true")]);
        Assert.NotNull(site.Address);
        using (var db = site.Services.GetRequiredService<SiteDatabase<DirectoryDb>>().Separate())
        {
            site.Services.GetRequiredService<Outbox>().Add(db, "made.up@example.org", "s", "b");
            await db.SaveChangesAsync();
        }

        for (var wait = 0; wait < 60 && !(Directory.Exists(site.MailFolder) && Directory.GetFiles(site.MailFolder, "*.eml").Length > 0); wait++)
        {
            await Task.Delay(500);
        }

        Assert.Single(Directory.GetFiles(site.MailFolder, "*.eml"));
    }

    public void Dispose() => _site.Dispose();

    private void Add(string subject, string body)
    {
        using var db = Database.Separate();
        new Outbox(_clock).Add(db, "made.up@example.org", subject, body);
        db.SaveChanges();
    }

    private OutgoingMail Single()
    {
        using var db = Database.Separate();
        return db.OutgoingMails.AsNoTracking().Single();
    }

    private int Send(IMailSender? sender = null) =>
        new SendDueMail(Database, sender ?? _site.Services.GetRequiredService<IMailSender>(), _clock, NullLogger<SendDueMail>.Instance).Run();

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Sender : IMailSender
    {
        public bool IsBroken { get; init; }

        public string? Breaks { get; init; }

        public System.Collections.Concurrent.ConcurrentQueue<OutgoingMail> Tried { get; } = [];

        public string Destination => "a list";

        public void Send(OutgoingMail mail)
        {
            Tried.Enqueue(mail);
            if (IsBroken || mail.Subject == Breaks)
            {
                throw new IOException("The relay is away.");
            }
        }
    }
}

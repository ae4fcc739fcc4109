using System.Globalization;
using IcsDirectory.Tests.Web;
using MimeKit;

namespace IcsDirectory.Tests.Mail;

/// <summary>A site that dies while it sends leaves each mail in the pickup folder once, or waiting.</summary>
public sealed class MailKillTests : IDisposable
{
    private const int Kills = 6;
    private const int Mails = 240;
    private readonly SiteProcess _site = new();
    private readonly Dictionary<Guid, string> _bodies = Enumerable.Range(0, Mails).ToDictionary(
        _ => Guid.NewGuid(), n => string.Create(CultureInfo.InvariantCulture, $"Mail {n}\n{new string('x', 5_000)}\nand its end."));

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task After_kills_while_it_sends_each_mail_is_there_whole_and_once()
    {
        foreach (var (key, body) in _bodies)
        {
            _site.AddMail(key, body);
        }

        var (random, interrupted) = (new Random(20260401), 0L);
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = Files().Count;
            _site.Start();
            await UntilAsync(() => Files().Count > before);
            await Task.Delay(random.Next(0, 60));
            await _site.KillAsync();
            AssertNothingIsLost();
            interrupted += _site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE claimed_until IS NOT NULL");
            _site.Execute("UPDATE outgoing_mail SET claimed_until = '2020-01-01 00:00:00' WHERE claimed_until IS NOT NULL"); // as when its five minutes have gone by
        }

        Assert.InRange(_site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE sent_at IS NULL"), 1, Mails - Kills); // each kill came amid work
        Assert.True(interrupted > 0, "No kill came between the claim of a mail and the note that it was sent.");
        _site.Start();
        await UntilAsync(() => _site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE sent_at IS NULL") == 0);
        await _site.KillAsync();

        AssertNothingIsLost();
        Assert.Equal(Mails, Files().Count);
        Assert.Equal(Mails, Directory.GetFiles(_site.MailFolder).Length);
        Assert.Equal(0, _site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE body <> '' OR given_up_at IS NOT NULL"));
    }

    private List<string> Files() => Directory.Exists(_site.MailFolder) ? [.. Directory.GetFiles(_site.MailFolder, "*.eml")] : [];

    /// <summary>Each mail is whole in a file, or whole in the outbox; none is in two files.</summary>
    private void AssertNothingIsLost()
    {
        var files = Files().Select(file => MimeMessage.Load(file)).ToDictionary(message => Guid.Parse(message.MessageId!.Split('@')[0]));
        Assert.All(files, file => Assert.Equal(_bodies[file.Key], file.Value.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n')));
        var sent = _site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE sent_at IS NOT NULL");
        Assert.InRange(files.Count, sent, Mails);
        Assert.Equal(Mails - sent, _site.Count("SELECT COUNT(*) FROM outgoing_mail WHERE sent_at IS NULL AND given_up_at IS NULL AND body LIKE '%and its end.'"));
        Array.ForEach([.. files.Values], message => message.Dispose());
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var wait = 0; wait < 6_000 && !isSo(); wait++)
        {
            await Task.Delay(10);
        }

        Assert.True(isSo(), "It did not come to pass within a minute.");
    }
}

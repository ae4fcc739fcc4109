using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace IcsDirectory.Mail;

/// <summary>A mail as it stands in a file (RFC 5322), in UTF-8.</summary>
internal static class MailText
{
    /// <summary>Bytes in one encoded word: base64 makes four thirds of them, and RFC 2047 allows 75 characters in all.</summary>
    private const int LongestWord = 42;

    /// <summary>The same however often the mail is tried.</summary>
    public static string MessageId(OutgoingMail mail, MailAddress from) => $"<{mail.Key:N}@{from.Host}>";

    public static string Of(OutgoingMail mail, MailAddress from)
    {
        string[] lines =
        [
            $"From: {Name(from)}<{from.Address}>",
            $"To: <{mail.Recipient}>",
            $"Subject: {Header(mail.Subject)}",
            $"Date: {mail.CreatedAt.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"Message-ID: {MessageId(mail, from)}",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            .. mail.Body.ReplaceLineEndings("\n").Split('\n'),
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Name(MailAddress from) => from.DisplayName.Length == 0 ? "" : Header(from.DisplayName) + " ";

    private static string Header(string text) => Ascii.IsValid(text) ? text : string.Join("\r\n ", Words(text));

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > LongestWord)
            {
                yield return Encoded(word.ToString());
                word.Clear();
            }

            word.Append(rune.ToString());
        }

        yield return Encoded(word.ToString());
    }

    private static string Encoded(string word) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word))}?=";
}

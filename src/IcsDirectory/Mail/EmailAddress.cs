using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace IcsDirectory.Mail;

/// <summary>One address that mail can be sent to, on one line, without a display name.</summary>
public sealed record EmailAddress
{
    /// <summary>In characters (RFC 3696).</summary>
    public const int Longest = 254;

    private EmailAddress(string text) => Text = text;

    public string Text { get; }

    /// <exception cref="FormatException">It is not an address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Not an email address.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out EmailAddress? address)
    {
        var trimmed = text?.Trim(' ') ?? "";
        address = trimmed.Length is > 2 and <= Longest && !trimmed.Any(IsForbidden) && trimmed.Count(c => c == '@') == 1
            && MailAddress.TryCreate(trimmed, out var parsed) && parsed.Address == trimmed && IsHost(parsed.Host)
            ? new(trimmed) : null;
        return address is not null;
    }

    public override string ToString() => Text;

    /// <summary>What could end a header, begin another address or hide what is meant.</summary>
    private static bool IsForbidden(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || c > '~' || "\"(),:;<>[]\\`".Contains(c, StringComparison.Ordinal);

    private static bool IsHost(string host) =>
        host.Contains('.', StringComparison.Ordinal) && host.Split('.').All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-');
}

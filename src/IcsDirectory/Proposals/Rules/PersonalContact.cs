using System.Text;
using System.Text.RegularExpressions;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals.Rules;

/// <summary>A way to reach one person, where only a post or a team may be reached. Nothing that is found is kept or told.</summary>
public sealed partial record PersonalContact : Term
{
    public static readonly PersonalContact Mailbox = new(
        "mailbox", "A mailbox that looks like a person’s",
        "This address looks like a person’s. Is it a shared mailbox? Tick the box that says so, or give the address of the team");

    public static readonly PersonalContact Mobile = new(
        "mobile", "A mobile number", "Remove the mobile number: give a role mailbox or the switchboard instead");

    public static readonly PersonalContact DirectLine = new(
        "direct_line", "A direct line",
        "Remove the telephone number, or give a role mailbox instead. If it is the switchboard’s, write “switchboard” before it");

    private PersonalContact(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    /// <returns>Each kind that the text holds, once.</returns>
    public static IReadOnlyList<PersonalContact> In(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        var looksPersonal = Mailboxes().Matches(plain).Any(found => !RoleMailbox.Is(found.Groups["local"].Value));
        var numbers = Numbers().Matches(WebAddresses().Replace(plain, " ")).Select(found => LineOf(found, plain)).OfType<PersonalContact>();
        return [.. (looksPersonal ? [Mailbox] : Enumerable.Empty<PersonalContact>()).Concat(numbers).Distinct()];
    }

    /// <returns>None for a number that is no telephone number, a switchboard's, or one of the ranges of organisations.</returns>
    private static PersonalContact? LineOf(Match found, string text)
    {
        var number = National(found.Value);
        if (number is null)
        {
            return null;
        }

        var before = text[Math.Max(0, Math.Min(text.Length, found.Index) - 40)..Math.Min(text.Length, found.Index)];
        var isDirect = DirectWords().IsMatch(before) || Extension().IsMatch(found.Value);
        return number switch
        {
            _ when number.StartsWith("07", StringComparison.Ordinal) => Mobile,
            _ when isDirect => DirectLine,
            _ when number.StartsWith("03", StringComparison.Ordinal) || number.StartsWith("08", StringComparison.Ordinal) => null,
            _ => SwitchboardWords().IsMatch(before) ? null : DirectLine,
        };
    }

    /// <summary>The digits as they are dialled in the United Kingdom; a foreign number keeps its plus.</summary>
    private static string? National(string written)
    {
        var international = written.TrimStart('(').StartsWith('+') || written.StartsWith("00", StringComparison.Ordinal);
        var digits = string.Concat(Extension().Replace(written, "").Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        digits = international ? digits.TrimStart('0') : digits;
        return digits switch
        {
            _ when international && digits.StartsWith("44", StringComparison.Ordinal) && digits.Length is 11 or 12 => $"0{digits[2..].TrimStart('0')}",
            _ when international => digits.Length is >= 8 and <= 15 ? $"+{digits}" : null,
            _ => digits.StartsWith('0') && digits.Length is 10 or 11 ? digits : null,
        };
    }

    [GeneratedRegex(@"(?:(?<local>[\p{L}\p{N}._%+'’-]+)\s*(?:@|\[at\]|\(at\))|(?<local>\p{L}+[._]\p{L}[\p{L}\p{N}._]*)\s+at)\s*[\p{L}\p{N}-]+(?:\s*(?:\.|\[dot\]|\(dot\))\s*[\p{L}\p{N}-]+)+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mailboxes();

    [GeneratedRegex(@"(?<![\p{L}\p{N}/])(?:\(?\+|\(?0)[\d\s().–-]{7,24}\d(?:\s*(?:x|ext\.?|extension)\s*\d{2,6})?(?![\p{L}\p{N}/])", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s*(?:x|ext\.?|extension)\s*\d{2,6}$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Extension();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WebAddresses();

    [GeneratedRegex(@"\b(?:direct|ddi|direct line|mobile|mob|personal|home)\b[^.;]*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DirectWords();

    [GeneratedRegex(@"\b(?:switchboard|reception|main line|main number|helpline|helpdesk|help desk|general enquiries)\b[^.;]*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SwitchboardWords();
}

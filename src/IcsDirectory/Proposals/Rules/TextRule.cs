using System.Globalization;
using System.Text;

namespace IcsDirectory.Proposals.Rules;

/// <summary>What any typed text must hold: a limit of length, and no character that hides or reorders others.</summary>
public static class TextRule
{
    /// <param name="name">The field's label, as it stands within a sentence.</param>
    /// <param name="limit">In characters.</param>
    /// <param name="hasLines">Whether it may have more than one line.</param>
    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? Problem(string name, string text, int limit, bool hasLines = false) => text switch
    {
        _ when text.Length > limit => $"Shorten {name} to {limit.ToString("N0", CultureInfo.InvariantCulture)} characters or fewer: it has {text.Length.ToString("N0", CultureInfo.InvariantCulture)}",
        _ when text.Any(letter => IsHidden(letter) && !(hasLines && letter is '\r' or '\n' or '\t')) => $"Remove characters that cannot be seen from {name}",
        _ => null,
    };

    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>On one line, letters composed: one blank for any white space or control character, none at the ends, and no character
    /// that only formats others, such as a soft hyphen or a mark that turns the direction of the text around, or that Unicode keeps for no
    /// character at all.</summary>
    /// <param name="text">A form binds an empty field to nothing at all.</param>
    public static string OneLine(string? text)
    {
        var seen = (text ?? "").EnumerateRunes().Where(letter => Rune.GetUnicodeCategory(letter) != UnicodeCategory.Format && !IsNoCharacter(letter))
            .Select(letter => Rune.IsControl(letter) || Rune.IsWhiteSpace(letter) ? " " : letter.ToString());
        return string.Join(' ', string.Concat(seen).Normalize().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The same line by line, with no empty lines at the ends.</summary>
    public static string Lines(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(OneLine)).Trim();

    /// <summary>Text with such a value cannot be composed: .NET throws.</summary>
    private static bool IsNoCharacter(Rune letter) => (letter.Value & 0xFFFE) == 0xFFFE || letter.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Control characters, and marks that turn the direction of the text around.</summary>
    private static bool IsHidden(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029' or '\uFEFF';
}

using System.Collections.Frozen;

namespace IcsDirectory.Web.Accounts;

/// <summary>Passwords that are tried first: one or two listed words or the person's own address, with whatever digits, signs and
/// capitals around; one character or one word repeated; a run along the alphabet or the keyboard.</summary>
internal static class CommonPasswords
{
    private const int FewestCharacters = 5;
    private const int MostWords = 2;
    private static readonly FrozenSet<string> Words = Read();
    private static readonly int LongestWord = Words.Max(word => word.Length);

    public static bool Contains(string password, string email)
    {
        var lower = password.ToLowerInvariant();
        string[] own = [.. email.ToLowerInvariant().Split(['@', '.', '-', '_', '+']).Where(part => part.Length > 2), LettersOf(email.Split('@')[0].ToLowerInvariant())];
        var known = own.Append(LettersOf(email.ToLowerInvariant())).Where(word => word.Length > 2).ToHashSet();
        return lower.Distinct().Count() < FewestCharacters || IsRun(lower)
            || IsMadeOfFew(LettersOf(lower), known) || IsMadeOfFew(LettersOf(Unmask(lower)), known);
    }

    private static string LettersOf(string text) => string.Concat(text.Where(char.IsLetter));

    /// <summary>"p@ssw0rd" is "password". Digits at the ends are decoration.</summary>
    private static string Unmask(string text) => string.Concat(text.Trim("0123456789!?.,-_#*$@&+= ".ToCharArray()).Select(c => c switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => c,
    }));

    /// <summary>Most of its steps go to the next character, back or on.</summary>
    private static bool IsRun(string text) =>
        text.Zip(text.Skip(1), (a, b) => Math.Abs(a - b) <= 1).Count(isStep => isStep) >= (text.Length - 1) * 0.7;

    private static bool IsMadeOfFew(string letters, HashSet<string> own) =>
        letters.Length > 0 && Fewest(letters, 0, [], own, []);

    /// <summary>Whether the rest from <paramref name="at"/> can be cut into words of which no more than two differ.</summary>
    private static bool Fewest(string letters, int at, string[] used, HashSet<string> own, HashSet<(int At, string Used)> failed)
    {
        var key = (at, string.Join(' ', used));
        if (at == letters.Length || !failed.Add(key))
        {
            return at == letters.Length;
        }

        for (var length = Math.Min(letters.Length - at, Math.Max(LongestWord, own.Count == 0 ? 0 : own.Max(word => word.Length))); length > 2; length--)
        {
            var word = letters.Substring(at, length);
            string[] now = used.Contains(word) ? used : [.. used, word];
            if (now.Length <= MostWords && (Words.Contains(word) || own.Contains(word)) && Fewest(letters, at + length, now, own, failed))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var text = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(text);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();
    }
}

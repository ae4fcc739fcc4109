using IcsDirectory.Vocabulary;

namespace IcsDirectory.Systems;

/// <summary>The few letters that stand for a system on the map: an abbreviation in use that fits today's name, or else its
/// initials, or else the beginning of its name, or else the code of its board; the first that no other system has.</summary>
internal static class TileCodes
{
    private const int Longest = 5;
    private static readonly char[] Gaps = [' ', '-', ',', '’', '\''];
    private static readonly string[] Small = ["and", "the", "of"];

    /// <returns>Codes by slug.</returns>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<IntegratedCareSystem> systems)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return systems.OrderBy(s => s.Slug, StringComparer.Ordinal)
            .ToDictionary(s => s.Slug, s => Candidates(s).First(code => taken.Add(code) || code == s.Board.OdsCode));
    }

    private static IEnumerable<string> Candidates(IntegratedCareSystem system)
    {
        var words = system.Name.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.Where(word => !Small.Contains(word)).Select(word => word[0])).ToUpperInvariant();
        return
        [
            .. system.Aliases.Where(alias => alias.Kind == AliasKind.Abbreviation && Fits(alias.Name, words)).Select(alias => alias.Name),
            .. new[] { initials, system.Name[..Math.Min(3, system.Name.Length)].ToUpperInvariant() }.Where(code => code.Length is > 1 and <= Longest),
            system.Board.OdsCode,
        ];
    }

    /// <summary>Each capital begins a word of the name, so that "SYB" does not stand for South Yorkshire without Bassetlaw.</summary>
    private static bool Fits(string abbreviation, string[] words) =>
        abbreviation.Length <= Longest
        && abbreviation.Where(char.IsUpper).All(capital => Array.Exists(words, word => char.ToUpperInvariant(word[0]) == capital));
}

namespace IcsDirectory.Search;

/// <summary>The short form that people make of a trust's name: "Central London Community Healthcare NHS Trust" is CLCH.</summary>
internal static class Initials
{
    private const int MinLength = 3;

    private static readonly HashSet<string> LeftOut = ["of", "the", "and", "nhs", "trust", "foundation"];

    /// <summary>Null when the name has too few words.</summary>
    public static string? Of(string name)
    {
        var initials = string.Concat(Noise.WordsOf(name).Where(word => !LeftOut.Contains(word)).Select(word => char.ToUpperInvariant(word[0])));
        return initials.Length < MinLength ? null : initials;
    }
}

using System.Text.RegularExpressions;

namespace IcsDirectory.Content;

internal static partial class Slugs
{
    /// <summary>Small letters and digits, with one hyphen for all that stands between.</summary>
    public static string Of(string name) => Gaps().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Gaps();
}

using System.Globalization;

namespace IcsDirectory.Content;

/// <summary>Makes the last part of a web address from a title.</summary>
internal static class FreeAddress
{
    /// <param name="longest">In characters; the text is cut at a word.</param>
    /// <param name="isTaken">Whether it is or was the address of something else.</param>
    public static string Of(string text, int longest, Func<string, bool> isTaken)
    {
        var slug = Slugs.Of(text) is { Length: > 0 } made ? made : "untitled";
        if (slug.Length > longest)
        {
            slug = slug[..longest].LastIndexOf('-') is var word and > 0 ? slug[..word] : slug[..longest];
        }

        return Enumerable.Range(1, int.MaxValue - 1)
            .Select(number => number == 1 ? slug : string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")).First(candidate => !isTaken(candidate));
    }
}

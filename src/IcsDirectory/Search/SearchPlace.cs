namespace IcsDirectory.Search;

/// <summary>A place that a document covers.</summary>
/// <param name="Name">The place's own name, without any qualifier.</param>
/// <param name="Partial">Only a part of the place is covered.</param>
/// <param name="Extent">The qualifier as written, such as "Bentham area"; shown with the place, and found unless it
/// says what is left out.</param>
public sealed record SearchPlace(string Name, bool Partial, string? Extent = null)
{
    /// <summary>The name and what else is found of it: not the extent that says what is left out.</summary>
    internal string Searchable =>
        Extent is null || Extent.StartsWith("except", StringComparison.OrdinalIgnoreCase) ? Name : $"{Name} {Extent}";

    /// <summary>
    /// Reads a place as the data writes it: "Hull", "Craven (part)", "North Yorkshire (Bentham area)".
    /// </summary>
    /// <remarks>
    /// A qualifier in brackets limits the place ("part", "except …", "… area", "mid and south"), unless it only says
    /// where the place lies: "part of North Hertfordshire", or a proper name as in "Newport (Isle of Wight)".
    /// </remarks>
    public static SearchPlace Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return new(text.Trim(), false);
        }

        var extent = text[(open + 1)..].Trim().TrimEnd(')').Trim();
        return new(text[..open].Trim(), Limits(extent), extent);
    }

    private static bool Limits(string extent) => extent.Length > 0
        && !extent.StartsWith("part of ", StringComparison.OrdinalIgnoreCase)
        && (!char.IsUpper(extent[0]) || EndsWithArea(extent));

    private static bool EndsWithArea(string extent) =>
        extent.EndsWith(" area", StringComparison.Ordinal) || extent.EndsWith(" areas", StringComparison.Ordinal);
}

namespace IcsDirectory.Systems;

/// <summary>A district or town of a system.</summary>
/// <param name="Name">The place's own name, without any qualifier.</param>
/// <param name="Extent">The qualifier as written, such as "part" or "Bentham area"; null when there is none.</param>
public sealed record Place(string Name, string? Extent = null)
{
    /// <summary>Whether only a part of the place belongs to the system.</summary>
    /// <remarks>
    /// A qualifier limits the place ("part", "except …", "… area", "mid and south"), unless it only says where the place
    /// lies: "part of North Hertfordshire", or a proper name as in "Newport (Isle of Wight)".
    /// </remarks>
    public bool IsPart => Extent is { } extent
        && !extent.StartsWith("part of ", StringComparison.OrdinalIgnoreCase)
        && (!char.IsUpper(extent[0]) || EndsWithArea(extent));

    /// <summary>Reads a place as the data writes it: "Hull", "Craven (part)", "North Yorkshire (Bentham area)".</summary>
    public static Place Parse(string text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && text[^1] == ')' && text.Length > open + 3 ? new(text[..open], text[(open + 2)..^1]) : new(text);
    }

    /// <summary>The text that it was read from.</summary>
    public override string ToString() => Extent is null ? Name : $"{Name} ({Extent})";

    private static bool EndsWithArea(string extent) =>
        extent.EndsWith(" area", StringComparison.Ordinal) || extent.EndsWith(" areas", StringComparison.Ordinal);
}

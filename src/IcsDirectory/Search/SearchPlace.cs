using IcsDirectory.Systems;

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

    public static SearchPlace Of(Place place) => new(place.Name, place.IsPart, place.Extent);
}

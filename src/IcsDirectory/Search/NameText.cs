namespace IcsDirectory.Search;

/// <summary>Numbers what a document is called: 0 is its title, then its names follow, then its places.</summary>
internal static class NameText
{
    public static int Count(SearchDocument document) => 1 + document.Names.Count + document.Places.Count;

    public static string At(SearchDocument document, int index) =>
        index == 0 ? document.Title : NameAt(document, index)?.Text ?? PlaceAt(document, index)!.Name;

    /// <summary>All that its words are found by: of a place, the extent too.</summary>
    public static string SearchableAt(SearchDocument document, int index) =>
        PlaceAt(document, index)?.Searchable ?? At(document, index);

    public static SearchName? NameAt(SearchDocument document, int index) =>
        index >= 1 && index <= document.Names.Count ? document.Names[index - 1] : null;

    public static SearchPlace? PlaceAt(SearchDocument document, int index) =>
        index > document.Names.Count ? document.Places[index - 1 - document.Names.Count] : null;
}

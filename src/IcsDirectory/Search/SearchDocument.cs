namespace IcsDirectory.Search;

/// <summary>One thing that can be found.</summary>
/// <param name="Url">The address to link to; with the kind and the title it makes the order of equal hits
/// total.</param>
/// <param name="Names">Every other name: aliases, former names, abbreviations, codes.</param>
/// <param name="Places">The places it covers, in whole or in part.</param>
/// <param name="Text">Everything else that should be found; plain text, shown as snippets.</param>
/// <param name="Context">One line shown below the title.</param>
public sealed record SearchDocument(
    SearchKind Kind,
    string Url,
    string Title,
    IReadOnlyList<SearchName> Names,
    IReadOnlyList<SearchPlace> Places,
    string Text,
    string? Context);

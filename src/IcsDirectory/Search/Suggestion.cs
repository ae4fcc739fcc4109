namespace IcsDirectory.Search;

/// <summary>A name or place to offer.</summary>
/// <param name="Text">The name or place itself, good as a query: "Hull".</param>
/// <param name="Title">The title of the document that has it: "Humber and North Yorkshire"; may equal <paramref
/// name="Text"/>.</param>
public sealed record Suggestion(string Text, SearchKind Kind, string Title, string Url);

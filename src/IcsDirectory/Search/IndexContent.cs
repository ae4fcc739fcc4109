namespace IcsDirectory.Search;

/// <summary>Everything an index is made of; nothing in it changes.</summary>
/// <param name="FullText">A database for <see cref="FullTextReader"/>.</param>
internal sealed record IndexContent(
    IndexedDocuments Documents,
    NameTable Names,
    NearestNames Nearest,
    Vocabulary Vocabulary,
    HeadWords Heads,
    byte[] FullText);

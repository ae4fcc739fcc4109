namespace IcsDirectory.Search;

internal enum FullTextTable
{
    /// <summary>The words of title, names and places.</summary>
    Head,

    /// <summary>All words of a document.</summary>
    Whole,
}

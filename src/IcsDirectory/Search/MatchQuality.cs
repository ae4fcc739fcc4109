namespace IcsDirectory.Search;

/// <summary>How well a document fits a query, best first. These are the ranking rules.</summary>
/// <remarks>
/// <list type="number">
/// <item>Hits are ordered by this quality; each document counts once, by its best.</item>
/// <item>Whole names, places and codes are compared without case, accents, punctuation and noise ("NHS", "ICB",
/// "and").</item>
/// <item>Within <see cref="Place"/>: systems that cover all of it before those that cover a part, then those whose
/// title has its name. So the systems of a split place stand together, and before everything but a system of that very
/// name.</item>
/// <item>Within <see cref="NameStart"/>: names in which the query ends with a word, and systems, come before the
/// others.</item>
/// <item>Within the last three: documents that have more of the query's words, as whole words, in title, names and
/// places.</item>
/// <item>What is still equal stands in the order of kinds (systems, bodies, statements … pages), then by title, then by
/// address.</item>
/// </list>
/// </remarks>
internal enum MatchQuality
{
    /// <summary>The query is one of its codes.</summary>
    Code,

    /// <summary>The query is the name, former name or abbreviation of a system.</summary>
    SystemName,

    /// <summary>The query is a place that a system covers, in whole or in part.</summary>
    Place,

    /// <summary>The query is a name or place of a document of another kind.</summary>
    OtherName,

    /// <summary>
    /// A title, name, code or place starts with the query, or the title of a system has all its words.
    /// </summary>
    NameStart,

    /// <summary>
    /// A part of the query is the name or place of a system; the rest of the query may be missing from it.
    /// </summary>
    PlaceInQuery,

    /// <summary>All words, or beginnings of words, are in title, names and places.</summary>
    NameWords,

    /// <summary>All words are somewhere in it, as whole words.</summary>
    TextWords,

    /// <summary>All words, or beginnings of words, are somewhere in it.</summary>
    TextWordStarts,
}

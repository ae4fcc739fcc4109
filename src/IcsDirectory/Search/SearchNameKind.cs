namespace IcsDirectory.Search;

public enum SearchNameKind
{
    /// <summary>An official, brand or informal name in use beside the title.</summary>
    Also,

    /// <summary>A name used before.</summary>
    Former,

    /// <summary>A name used before or beside the title; which of the two is not known.</summary>
    Other,

    Abbreviation,

    /// <summary>The first letters of the title's words, whether or not the body itself goes by them.</summary>
    Initials,

    /// <summary>Something else that it speaks of.</summary>
    Mention,

    /// <summary>An ODS, ONS or other code: found only as it is, never by guessing at a misspelling.</summary>
    Code,
}

namespace IcsDirectory.Sources;

/// <summary>A source as it is typed into a form: every field is text and may be wrong.</summary>
public sealed record SourceForm
{
    public string Title { get; init; } = "";

    public string Publisher { get; init; } = "";

    public string Url { get; init; } = "";

    /// <summary>yyyy-MM-dd, yyyy-MM, yyyy or yyyy-yy, as exact as <see cref="PublishedPrecision"/> says; empty when undated.</summary>
    public string PublishedOn { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.DatePrecision"/>.</summary>
    public string PublishedPrecision { get; init; } = "";

    /// <summary>Whether the editor has opened it at its own address.</summary>
    public bool CheckedLive { get; init; }
}

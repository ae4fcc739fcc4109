namespace IcsDirectory.Proposals;

/// <summary>A statement as it is typed into a form: every field is text and may be wrong. <see cref="CheckStatementDraft"/> says
/// what is.</summary>
public sealed record StatementDraft
{
    /// <summary>Code of a <see cref="Vocabulary.StatementProperty"/>.</summary>
    public string Property { get; init; } = "";

    /// <summary>A code of the property's vocabulary; empty where it has none.</summary>
    public string Code { get; init; } = "";

    public string Value { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.Stage"/>.</summary>
    public string Stage { get; init; } = "";

    public string Scope { get; init; } = "";

    /// <summary>Last part of the address of a source that the directory has; empty for another one.</summary>
    public string SourceSlug { get; init; } = "";

    public string SourceUrl { get; init; } = "";

    public string SourceTitle { get; init; } = "";

    public string SourcePublisher { get; init; } = "";

    /// <summary>Day on which the source was published, yyyy-MM-dd; empty when not known.</summary>
    public string SourcePublishedOn { get; init; } = "";

    /// <summary>At most 25 words.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Where in the source the quote stands.</summary>
    public string Page { get; init; } = "";

    /// <summary>Since when it is so: yyyy-MM-dd, yyyy-MM or yyyy, as exact as <see cref="EffectivePrecision"/> says.</summary>
    public string EffectiveOn { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.DatePrecision"/>.</summary>
    public string EffectivePrecision { get; init; } = "";

    /// <summary>First day on which it is no longer so, in the form of <see cref="EffectiveOn"/>; empty while nothing says that it
    /// ended.</summary>
    public string EndsOn { get; init; } = "";

    /// <summary>Code of a <see cref="Vocabulary.Confidence"/>; only an editor sets it.</summary>
    public string Confidence { get; init; } = "";

    public string Caveat { get; init; } = "";

    /// <summary>Whether its author has said that an address which looks like a person's is a shared mailbox.</summary>
    public bool IsSharedMailbox { get; init; }
}

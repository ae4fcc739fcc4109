using System.Globalization;

namespace IcsDirectory.Changes;

/// <summary>One entry of the change log.</summary>
public sealed record ChangeEntry
{
    /// <summary>UTC, to the microsecond, as it is stored and hashed.</summary>
    internal const string InstantFormat = "yyyy-MM-dd HH:mm:ss.ffffff";

    /// <summary>From 1, without gaps.</summary>
    public long Seq { get; init; }

    /// <summary>Of the encoding that is hashed.</summary>
    internal long Format { get; init; } = ChangeHash.Format;

    /// <summary>As in <see cref="InstantFormat"/>.</summary>
    public string RecordedAt { get; init; } = "";

    public string DocumentKey { get; init; } = "";

    /// <summary>Alias of the document's type.</summary>
    public string DocumentType { get; init; } = "";

    public string DocumentSlug { get; init; } = "";

    /// <summary>Where it is shown, root-relative; empty where it has no page.</summary>
    public string Path { get; init; } = "";

    /// <summary>The system that it is about; empty where it is about none.</summary>
    public string SystemSlug { get; init; } = "";

    /// <summary>Id of a statement or alias of a property; empty for the document as a whole.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Which part of the subject; empty for what it says as a whole.</summary>
    public string Field { get; init; } = "";

    /// <summary>For a statement, the code of what it is about.</summary>
    public string Property { get; init; } = "";

    /// <summary>What it is about, in words.</summary>
    public string Label { get; init; } = "";

    /// <summary>Code of a <see cref="ChangeAction"/>.</summary>
    public string Action { get; init; } = "";

    public LoggedValue Old { get; init; } = LoggedValue.None;

    public LoggedValue New { get; init; } = LoggedValue.None;

    /// <summary>Why, in words that the history shows.</summary>
    public LoggedValue Note { get; init; } = LoggedValue.None;

    /// <summary>Since when it is so, as it is written in files; empty where nothing tells.</summary>
    public string EffectiveOn { get; init; } = "";

    public string EffectivePrecision { get; init; } = "";

    public string SourceSlug { get; init; } = "";

    /// <summary>As in <see cref="Acting.Role"/>.</summary>
    public string Role { get; init; } = "";

    public LoggedAccount Account { get; init; } = LoggedAccount.None;

    /// <summary>The values that this redaction took away, "12:old,12:new,40:note".</summary>
    public string Redacts { get; init; } = "";

    /// <summary>The hash of the entry before; zeros for the first.</summary>
    public byte[] PrevHash { get; init; } = ChangeHash.Start;

    public byte[] Hash { get; init; } = [];

    /// <summary>UTC.</summary>
    public DateTime At => DateTime.ParseExact(
        RecordedAt, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public bool IsAbout(ChangeAction action) => Action == action.Code;

    /// <summary>That the document was shown, or shown again; its statements have entries of their own.</summary>
    public bool IsOfWholeDocument => Subject.Length == 0;

    public bool IsErased => Old.IsErased || New.IsErased || Note.IsErased;

    /// <summary>What was done, in one word.</summary>
    public string What => ChangeAction.Find(Action)?.Label ?? Action;
}

using IcsDirectory.Cms.Publications;
using IcsDirectory.Content;
using IcsDirectory.Statements;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Changes;

/// <summary>A statement as it is stored in a block, for the change log: it may be anything that an editor can publish.</summary>
internal sealed class PublishedStatement(BlockList.Block block)
{
    /// <summary>What is told as one: what is said, and how settled it is.</summary>
    private static readonly string[] Said = ["property", "code", "value", "stage"];

    /// <summary>The other fields, each told by itself.</summary>
    public static readonly IReadOnlyList<(string Alias, string Label)> Fields =
    [
        ("scope", "applies to"), ("source", "source"), ("quote", "quote"), ("page", "page"), ("effectiveOn", "date"), ("endsOn", "end"),
        ("confidence", "confidence"), ("caveat", "caveat"), ("recordedAt", "recorded"), ("withdrawnAt", "withdrawn"),
    ];

    public Guid Key => block.Key;

    /// <summary>As in <see cref="Statement.Id"/>.</summary>
    public string Id { get; } = block.Key.ToString("N")[..8];

    public string Property { get; } = StoredText.Code(block["property"]);

    public string Code => block["code"];

    public string Label => StatementProperty.Find(Property)?.Label ?? Property;

    public string EffectiveOn => block["effectiveOn"];

    public string EffectivePrecision { get; } = StoredText.Code(block["effectivePrecision"]);

    public bool IsEnded => block["endsOn"].Length > 0;

    public bool IsWithdrawn => block["withdrawnAt"].Length > 0;

    public string InWords => StatementWording.InWords(
        StatementProperty.Find(Property)?.Words.FirstOrDefault(word => word.Code == Code),
        Stage.Find(StoredText.Code(block["stage"])) ?? Stage.NotStated, block["value"]);

    public ChangeDraft.Words Words => new(InWords, Code);

    /// <summary>When it was known to end, and how exactly.</summary>
    public (string On, string Precision) Ends =>
        (block["endsOn"], DatePrecision.All.FirstOrDefault(precision => PartialDate.TryParse(block["endsOn"], precision) is not null)?.Code ?? "");

    public bool SaysTheSameAs(PublishedStatement other) => Said.All(alias => StoredText.IsSame(block[alias], other.Stored(alias)));

    public bool HasTheSame(string alias, PublishedStatement other) => StoredText.IsSame(block[alias], other.Stored(alias))
        && (alias != "effectiveOn" || EffectivePrecision == other.EffectivePrecision);

    /// <summary>Whether it took the place of another: it was recorded at the instant at which the other was withdrawn.</summary>
    public bool Replaces(PublishedStatement other) =>
        other.IsWithdrawn && Property == other.Property && StoredText.IsSame(block["recordedAt"], other.Stored("withdrawnAt"));

    public string SourceSlug(Publication publication) =>
        StoredText.DocumentKeys(block["source"]) is [var key, ..] ? publication.Find(key)?["slug"] ?? "" : "";

    /// <summary>One field in words; none where it is empty.</summary>
    public ChangeDraft.Words? FieldInWords(string alias, Publication publication)
    {
        var text = alias switch
        {
            "effectiveOn" => PartialDate.TryParse(EffectiveOn, DatePrecision.Find(EffectivePrecision))?.InWords ?? EffectiveOn,
            "endsOn" => PartialDate.TryParse(Ends.On, DatePrecision.Find(Ends.Precision))?.InWords ?? Ends.On,
            "confidence" => Confidence.Find(StoredText.Code(block[alias]))?.Label ?? StoredText.Code(block[alias]),
            _ => StoredText.InWords(block[alias], publication),
        };
        return text.Length == 0 ? null : new(text);
    }

    private string Stored(string alias) => block[alias];
}

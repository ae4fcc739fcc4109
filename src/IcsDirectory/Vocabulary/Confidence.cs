namespace IcsDirectory.Vocabulary;

/// <summary>How far this directory trusts that a statement says what is so, given its source.</summary>
public sealed record Confidence : Term
{
    public static readonly Confidence High = new("high", "High confidence", "The source says it plainly and is close to the facts, within the limits that the caveat names.");
    public static readonly Confidence Medium = new("medium", "Medium confidence", "A report at second hand, or a source that leaves something open.");
    public static readonly Confidence Low = new("low", "Low confidence", "An inference, general knowledge, or a source too old to speak for today.");

    private Confidence(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<Confidence> All { get; } = [High, Medium, Low];

    public static Confidence? Find(string? code) => Find(All, code);
}

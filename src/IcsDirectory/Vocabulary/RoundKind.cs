namespace IcsDirectory.Vocabulary;

public sealed record RoundKind : Term
{
    public static readonly RoundKind AggregateOnly = new(
        "aggregate_only", "Totals only", "Someone else asked; only totals are held here, and which system answered what is not known.");

    public static readonly RoundKind PerSystem = new("per_system", "By system", "Each system’s answers are published.");

    private RoundKind(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<RoundKind> All { get; } = [AggregateOnly, PerSystem];

    public static RoundKind? Find(string? code) => Find(All, code);
}

namespace IcsDirectory.Vocabulary;

/// <summary>Where a number comes from.</summary>
public sealed record FigureBasis : Term
{
    public static readonly FigureBasis Reported = new("reported", "Reported", "The source gives this number.");
    public static readonly FigureBasis Derived = new("derived", "Derived", "Worked out from numbers that the source gives.");
    public static readonly FigureBasis Counted = new("counted", "Counted", "Counted from the statements in this directory.");

    private FigureBasis(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<FigureBasis> All { get; } = [Reported, Derived, Counted];

    public static FigureBasis? Find(string? code) => Find(All, code);
}

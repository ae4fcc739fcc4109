namespace IcsDirectory.Vocabulary;

public sealed record BodyKind : Term
{
    public static readonly BodyKind IntegratedCareBoard = new(
        "integrated_care_board", "Integrated care board", "The statutory body of an integrated care system.");

    public static readonly BodyKind NhsTrust = new("nhs_trust", "NHS trust", "An NHS trust or NHS foundation trust.");

    private BodyKind(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<BodyKind> All { get; } = [IntegratedCareBoard, NhsTrust];

    public static BodyKind? Find(string? code) => Find(All, code);
}

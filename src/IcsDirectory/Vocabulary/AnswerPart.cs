namespace IcsDirectory.Vocabulary;

/// <summary>Which part of a statement an answer becomes.</summary>
public sealed record AnswerPart : Term
{
    public static readonly AnswerPart Value = new("value", "What it says", "The word of the vocabulary, or the words where there is none.");
    public static readonly AnswerPart Words = new("words", "In its own words", "The words beside the word of the vocabulary.");
    public static readonly AnswerPart Since = new("since", "Since when", "The date from which it is true.");
    public static readonly AnswerPart Stage = new("stage", "Stage", "How far along it is.");
    public static readonly AnswerPart Scope = new("scope", "Applies to", "The part of the system that it is about.");

    private AnswerPart(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<AnswerPart> All { get; } = [Value, Words, Since, Stage, Scope];

    public static AnswerPart? Find(string? code) => Find(All, code);
}

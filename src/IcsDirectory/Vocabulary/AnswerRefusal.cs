namespace IcsDirectory.Vocabulary;

/// <summary>Why a question is not answered though its system has read it.</summary>
public sealed record AnswerRefusal : Term
{
    public static readonly AnswerRefusal NotApplicable = new("not_applicable", "Does not apply", "The question does not fit how this system works.");
    public static readonly AnswerRefusal Declined = new("declined", "Will not say", "The system knows and chooses not to say.");

    private AnswerRefusal(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<AnswerRefusal> All { get; } = [NotApplicable, Declined];

    public static AnswerRefusal? Find(string? code) => Find(All, code);
}

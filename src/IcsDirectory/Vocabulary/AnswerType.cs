namespace IcsDirectory.Vocabulary;

/// <summary>How a question is answered.</summary>
public sealed record AnswerType : Term
{
    public static readonly AnswerType OneChoice = new("one_choice", "One choice", "One of the words offered.");
    public static readonly AnswerType SeveralChoices = new("several_choices", "Several choices", "Any number of the words offered.");
    public static readonly AnswerType ShortText = new("short_text", "Short text", "One line.");
    public static readonly AnswerType LongText = new("long_text", "Long text", "Some lines in the system’s own words.");
    public static readonly AnswerType Date = new("date", "Date", "A day, a month, a year or a financial year: as exactly as it is known.");
    public static readonly AnswerType Organisation = new("organisation", "Organisation", "The name of an organisation.");
    public static readonly AnswerType Link = new("link", "Link", "The address of a page, or a shared mailbox.");
    public static readonly AnswerType YesNo = new("yes_no", "Yes or no", "Yes, no, or cannot say yet.");

    private AnswerType(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<AnswerType> All { get; } = [OneChoice, SeveralChoices, ShortText, LongText, Date, Organisation, Link, YesNo];

    public bool HasChoices => this == OneChoice || this == SeveralChoices || this == YesNo;

    /// <summary>Whether an answer is in words that nobody has read before it is sent: they are published only once an editor has.</summary>
    public bool IsFree => this == ShortText || this == LongText || this == Organisation || this == Link;

    public static AnswerType? Find(string? code) => Find(All, code);
}

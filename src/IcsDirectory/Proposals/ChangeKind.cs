using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What a proposed change does to the record. Stored by its code.</summary>
public sealed record ChangeKind : Term
{
    public static readonly ChangeKind Add = new("add", "New statement", "Says something that the record does not say.");
    public static readonly ChangeKind Correct = new("correct", "Correction", "Withdraws a statement that is wrong and puts another in its place.");
    public static readonly ChangeKind End = new("end", "End", "Says since when a statement is no longer so; what was so before stays.");
    public static readonly ChangeKind Withdraw = new("withdraw", "Withdrawal", "Withdraws a statement that is wrong, without another in its place.");

    /// <summary>In a draft whose author has not chosen yet. Not one of <see cref="All"/>: nobody can choose it, and it cannot be sent.</summary>
    public static readonly ChangeKind NotChosen = new("", "Not chosen yet", "Its author has not said yet what to do with the statement.");

    private ChangeKind(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ChangeKind> All { get; } = [Add, Correct, End, Withdraw];

    /// <summary>Whether it is about a statement that stands.</summary>
    public bool HasTarget => this != Add;

    /// <summary>Whether it brings a statement of its own.</summary>
    public bool BringsStatement => this == Add || this == Correct;

    public static ChangeKind? Find(string? code) => Find(All, code);
}

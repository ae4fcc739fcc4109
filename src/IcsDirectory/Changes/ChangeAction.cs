using IcsDirectory.Vocabulary;

namespace IcsDirectory.Changes;

/// <summary>What an entry of the change log says was done.</summary>
public sealed record ChangeAction : Term
{
    public static readonly ChangeAction Published = new("published", "Published", "It is shown here since.");
    public static readonly ChangeAction Changed = new("changed", "Changed", "It says something else since.");
    public static readonly ChangeAction Ended = new("ended", "Ended", "It was so, and is known to be so no longer.");
    public static readonly ChangeAction Withdrawn = new("withdrawn", "Withdrawn", "It no longer stands; what it said stays readable.");
    public static readonly ChangeAction Unpublished = new("unpublished", "Unpublished", "It is no longer shown here.");
    public static readonly ChangeAction Redacted = new("redacted", "Redacted", "Words, or the copy of a source, that should not have been published were taken out for good.");

    private ChangeAction(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<ChangeAction> All { get; } = [Published, Changed, Ended, Withdrawn, Unpublished, Redacted];

    public static ChangeAction? Find(string? code) => Find(All, code);
}

using IcsDirectory.Proposals;
using IcsDirectory.Statements;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_ChangeFields</c> shows: one change of a proposal.</summary>
/// <param name="Prefix">The name under which it is bound, such as <c>Input.Changes[0]</c>.</param>
/// <param name="Number">From 1.</param>
/// <param name="Target">The statement that it is about; none for a new one.</param>
public sealed record ChangeFields(string Prefix, int Number, ChangeForm Form, Statement? Target)
{
    /// <summary>Whether there is another that is left when this one is removed.</summary>
    public bool CanBeRemoved { get; init; }

    public StatementFields Statement => new($"{Prefix}.{nameof(ChangeForm.Statement)}", Form.Statement);

    public string Name(string field) => $"{Prefix}.{field}";

    /// <summary>What may be done to a statement that stands, as its reader would say it.</summary>
    public static IReadOnlyList<(string Code, string Label, string Definition)> Kinds { get; } =
    [
        (ChangeKind.Correct.Code, "It is wrong or out of date, and I can say what is right", ""),
        (ChangeKind.End.Code, "It was right, and has ended or will end", ""),
        (ChangeKind.Withdraw.Code, "It is wrong, and I cannot say what is right", ""),
    ];
}

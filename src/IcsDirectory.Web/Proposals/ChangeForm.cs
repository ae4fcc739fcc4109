using IcsDirectory.Proposals;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Statements;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>One change of a proposal as a browser sends it.</summary>
public sealed class ChangeForm
{
    /// <summary>Code of a <see cref="ChangeKind"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>Empty for a new statement.</summary>
    public string? StatementId { get; set; }

    public StatementForm Statement { get; set; } = new();

    public static ChangeForm Of(ProposedChange change) => new()
    {
        Kind = change.Kind.Code,
        StatementId = change.StatementId,
        Statement = StatementForm.Of(change.Draft),
    };

    public static ChangeForm About(Statement statement) => new()
    {
        StatementId = statement.Id,
        Statement = StatementForm.ToCorrect(statement),
    };

    public static ChangeForm About(StatementProperty property) => new()
    {
        Kind = ChangeKind.Add.Code,
        Statement = new() { Property = property.Code },
    };

    /// <param name="target">The statement that it is about; none for a new one.</param>
    public ProposedInput.Change ToInput(Statement? target) => new(
        TextRule.OneLine(Kind), TextRule.OneLine(StatementId),
        target is null ? Statement.ToProposedDraft() : Statement.ToProposedDraft() with { Property = target.Property.Code });
}

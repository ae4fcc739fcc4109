using IcsDirectory.Vocabulary;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_StatementFields</c> and its parts show.</summary>
/// <param name="Prefix">The name under which the form is bound, such as <c>Input.Changes[0].Statement</c>.</param>
public sealed record StatementFields(string Prefix, StatementForm Form)
{
    public StatementProperty? Property => StatementProperty.Find(Form.Property);

    public string Name(string field) => $"{Prefix}.{field}";
}

using IcsDirectory.Proposals;
using IcsDirectory.Systems;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_ProposalFields</c> shows: the changes of a proposal, and the way to another one.</summary>
/// <param name="Prefix">The name under which the form is bound.</param>
public sealed record ProposalFields(string Prefix, ProposalForm Form, IntegratedCareSystem Subject)
{
    public bool HasRoom => Form.Changes.Count < ProposedInput.MostChanges;

    public string Name(string field) => $"{Prefix}.{field}";

    public ChangeFields Of(int index) => new(
        $"{Prefix}.{nameof(ProposalForm.Changes)}[{index}]", index + 1, Form.Changes[index], ProposalForm.TargetOf(Subject, Form.Changes[index]))
    {
        CanBeRemoved = Form.Changes.Count > 1,
    };
}

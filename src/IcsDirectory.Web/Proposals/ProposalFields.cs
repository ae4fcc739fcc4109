using IcsDirectory.Proposals;
using IcsDirectory.Statements;
using IcsDirectory.Systems;
using IcsDirectory.Web.Layout;

namespace IcsDirectory.Web.Proposals;

/// <summary>What <c>_ProposalFields</c> shows: the changes of a proposal, and the way to another one.</summary>
/// <param name="Prefix">The name under which the form is bound.</param>
public sealed record ProposalFields(string Prefix, ProposalForm Form, IntegratedCareSystem Subject)
{
    public bool HasRoom => Form.Changes.Count < ProposedInput.MostChanges;

    /// <summary>What another change may be about: whatever has none in the form yet.</summary>
    public FormField Another
    {
        get
        {
            var taken = Form.Changes.Select(change => change.StatementId).ToHashSet();
            var standing = Subject.Statements.Where(said => said.WithdrawnAt is null && !taken.Contains(said.Id));
            return new($"{Prefix}.{nameof(ProposalForm.AddAbout)}", "What it is about (optional)", Form.AddAbout)
            {
                Hint = "What you typed above stays.",
                Width = "app-wide-select",
                Options = [("", "Nothing more")],
                Groups =
                [
                    ("Something that is missing", [.. ProposalForm.Properties.Select(property => (ProposalForm.AboutProperty(property), property.Label))]),
                    ("Something that is published here", [.. standing.Select(said => (ProposalForm.AboutFact(said.Id), $"{said.Property.Label}: {said.Headline()}"))]),
                ],
            };
        }
    }

    public ChangeFields Of(int index) => new(
        $"{Prefix}.{nameof(ProposalForm.Changes)}[{index}]", index + 1, Form.Changes[index], ProposalForm.TargetOf(Subject, Form.Changes[index]))
    {
        CanBeRemoved = Form.Changes.Count > 1,
    };
}

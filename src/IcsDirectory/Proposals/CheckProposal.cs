using IcsDirectory.Proposals.Rules;
using IcsDirectory.Statements;
using IcsDirectory.Systems;

namespace IcsDirectory.Proposals;

/// <summary>Says what has to be put right before a proposal may be sent.</summary>
public sealed class CheckProposal(CheckStatementDraft check)
{
    /// <returns>In the order of the form; empty when nothing is wrong.</returns>
    public IReadOnlyList<ProposalProblem> Run(IntegratedCareSystem system, ProposedInput input)
    {
        var ofChanges = input.Changes.SelectMany((change, index) =>
            ProblemsOf(system, change, input.WorksThere).Select(problem => new ProposalProblem(index, problem.Field, problem.Message)));
        return [.. ofChanges, .. ProblemsOf(input)];
    }

    private static IEnumerable<ProposalProblem> ProblemsOf(ProposedInput input)
    {
        if (input.Changes.Count is 0 or > ProposedInput.MostChanges)
        {
            yield return new(null, nameof(input.Changes), $"Propose at least one change and at most {ProposedInput.MostChanges}");
        }

        if (TextRule.Problem("your words to the editor", input.Note, StatementLimits.Note, hasLines: true) is { } problem)
        {
            yield return new(null, nameof(input.Note), problem);
        }
    }

    private IEnumerable<FieldProblem> ProblemsOf(IntegratedCareSystem system, ProposedInput.Change change, bool worksThere)
    {
        var (kind, target, draft) = (ChangeKind.Find(change.Kind), system.Statements.FirstOrDefault(s => s.Id == change.StatementId), change.Draft);
        if (kind is null || kind.HasTarget != (change.StatementId.Length > 0))
        {
            return [new(nameof(change.Kind), "Choose what should be changed")];
        }

        if (kind.HasTarget && target is not { WithdrawnAt: null })
        {
            return [new(nameof(change.Kind), "This statement has been withdrawn meanwhile. Remove this part of the form")];
        }

        return [.. kind.BringsStatement ? check.Run(draft) : EndProblems(kind, draft, target!), .. SourceProblems(draft, worksThere)];
    }

    private IEnumerable<FieldProblem> EndProblems(ChangeKind kind, StatementDraft draft, Statement target)
    {
        var ofEnd = kind == ChangeKind.End ? check.EndProblems(draft, target.EffectiveOn) : [];
        return ofEnd.Concat(CheckStatementDraft.LimitProblems(draft)).Concat(check.EvidenceProblems(draft)).DistinctBy(found => found.Field);
    }

    private static IEnumerable<FieldProblem> SourceProblems(StatementDraft draft, bool worksThere) =>
        draft.SourceUrl.Length > 0 || draft.SourceSlug.Length > 0 || worksThere
            ? []
            : [new(nameof(draft.SourceUrl), "Enter the web address of a page or document that says so, or say that you work there")];
}

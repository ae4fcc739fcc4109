using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What else has to be right, beside what <see cref="CheckStatementDraft"/> asks of everyone, before an editor's acceptance is
/// published.</summary>
public sealed class CheckAcceptance(CheckStatementDraft check)
{
    /// <param name="target">The statement that the change is about; none for a new one.</param>
    /// <param name="needsSource">Not where its author's word stands for one.</param>
    public IReadOnlyList<FieldProblem> Run(ChangeKind kind, StatementDraft draft, StoredStatement? target, bool needsSource) =>
        kind.BringsStatement ? OncePerField([.. check.Run(draft), .. Trust(draft), .. needsSource ? Source(draft) : []])
        : kind == ChangeKind.End ? [.. check.EndProblems(draft, CheckStatementDraft.Begins(target!.Draft))]
        : [];

    private static IReadOnlyList<FieldProblem> OncePerField(IEnumerable<FieldProblem> problems) => [.. problems.DistinctBy(problem => problem.Field)];

    private static IEnumerable<FieldProblem> Trust(StatementDraft draft)
    {
        if (Confidence.Find(draft.Confidence) is null)
        {
            yield return new(nameof(draft.Confidence), "Choose how far it can be trusted");
        }
    }

    private static IEnumerable<FieldProblem> Source(StatementDraft draft)
    {
        if (draft.SourceSlug.Length > 0)
        {
            yield break;
        }

        if (WebAddress.TryParse(draft.SourceUrl) is null)
        {
            yield return new(nameof(draft.SourceUrl), "Enter the web address of a source, starting with http:// or https://, or choose one that the directory has");
        }

        if (draft.SourceTitle.Length == 0)
        {
            yield return new(nameof(draft.SourceTitle), "Enter the title of the source");
        }

        if (draft.SourcePublisher.Length == 0)
        {
            yield return new(nameof(draft.SourcePublisher), "Enter who published the source");
        }
    }
}

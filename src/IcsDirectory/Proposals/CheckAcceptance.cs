using System.Globalization;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals;

/// <summary>What else has to be right, beside what <see cref="CheckStatementDraft"/> asks of everyone, before an editor's acceptance is
/// published.</summary>
public sealed class CheckAcceptance(CheckStatementDraft check)
{
    /// <param name="target">The statement that the change is about; none for a new one.</param>
    /// <param name="needsSource">Not where its author's word stands for one.</param>
    public IReadOnlyList<FieldProblem> Run(ChangeKind kind, StatementDraft draft, StoredStatement? target, bool needsSource) =>
        kind.BringsStatement ? OncePerField([.. check.Run(draft), .. Statement(draft), .. needsSource ? Source(draft) : []])
        : kind == ChangeKind.End ? [.. End(draft, target!.Draft)]
        : [];

    private static IReadOnlyList<FieldProblem> OncePerField(IEnumerable<FieldProblem> problems) => [.. problems.DistinctBy(problem => problem.Field)];

    private static IEnumerable<FieldProblem> Statement(StatementDraft draft)
    {
        if (draft.Property == StatementProperty.NationalFact.Code)
        {
            yield return new(nameof(draft.Property), "A fact about the nation does not belong to a system: choose another");
        }

        if (StatementProperty.Find(draft.Property) is { Words.Count: 0 } && draft.Code.Length > 0)
        {
            yield return new(nameof(draft.Code), "This has no words to choose from: choose none");
        }

        if (draft.Stage.Length > 0 && Stage.Find(draft.Stage) is null)
        {
            yield return new(nameof(draft.Stage), "Choose a stage from the list");
        }

        if (Confidence.Find(draft.Confidence) is null)
        {
            yield return new(nameof(draft.Confidence), "Choose how far it can be trusted");
        }

        if (draft.EndsOn.Length > 0 && PartialDate.TryParse(draft.EndsOn) is null)
        {
            yield return new(nameof(draft.EndsOn), EndForm);
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

        if (draft.SourcePublishedOn.Length > 0 && !DateOnly.TryParseExact(draft.SourcePublishedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            yield return new(nameof(draft.SourcePublishedOn), "Enter the day on which the source was published as 2022-05-10, or leave it empty");
        }
    }

    private const string EndForm = "Enter the first day on which it is no longer so as 2022-05-10, a month as 2022-05 or a year as 2022";

    private static IEnumerable<FieldProblem> End(StatementDraft draft, StatementDraft target)
    {
        if (PartialDate.TryParse(draft.EndsOn) is not { } end)
        {
            yield return new(nameof(draft.EndsOn), EndForm);
        }
        else if (PartialDate.TryParse(target.EffectiveOn, DatePrecision.Find(target.EffectivePrecision))?.First > end.Last)
        {
            yield return new(nameof(draft.EndsOn), "It cannot end before it began: enter a later date");
        }
    }
}

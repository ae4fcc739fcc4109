using IcsDirectory.Changes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Saves what an editor typed as a draft, or publishes it.</summary>
public sealed class SaveDocument(
    DeskScope desk, IContentService contents, ReadForm readForm, CheckDocument check, RenameSystem rename, RecordAct record)
{
    /// <param name="Seen">What the form carried of what its editor saw.</param>
    /// <param name="TakeStored">The fields for which the stored value is to win over the typed one.</param>
    public sealed record Input(Guid Key, TypedDocument Typed, string Seen, IReadOnlySet<string> TakeStored, bool Publish, Acting By);

    public abstract record Outcome
    {
        private Outcome() { }

        public sealed record Done : Outcome;

        public sealed record NotThere : Outcome;

        /// <summary>Nothing was saved.</summary>
        public sealed record Wrong(IReadOnlyList<EditProblem> Problems) : Outcome;

        /// <summary>Nothing was saved: somebody else changed the document after the form was opened.</summary>
        /// <param name="State">What became of the document, in words; empty where it is as it was.</param>
        public sealed record ChangedMeanwhile(IReadOnlyList<FieldConflict> Conflicts, string State) : Outcome;
    }

    public Outcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is Outcome.Done);

    private Outcome Decide(Input input)
    {
        if (desk.Find(input.Key) is not { } content)
        {
            return new Outcome.NotThere();
        }

        var (form, names) = (readForm.Run(content.ContentType.Alias), DocumentNames.Load(contents));
        var lines = new DocumentLines(form, names);
        var stored = lines.Of(content);
        var typed = FieldConflicts.Take(input.Typed, OpenDocument.Run(form, content, names), input.TakeStored);
        var problems = new ApplyTyped(form, names).Run(content, typed);
        var meanwhile = FieldConflicts.Find(SeenCopy.Parse(input.Seen), SeenCopy.Of(content, stored), stored, lines.Of(content));
        if (meanwhile.Conflicts.Count > 0 || meanwhile.State.Length > 0)
        {
            return meanwhile;
        }

        problems = content.Trashed
            ? [new("", "It is in the recycle bin: restore it first.")]
            : [.. problems, .. check.ForSaving(content)];
        return problems.Count == 0 && input.Publish ? Publish(form, content, input.By)
            : problems.Count == 0 ? Save(content, input.By)
            : new Outcome.Wrong(problems);
    }

    private Outcome.Done Save(IContent content, Acting by)
    {
        Keep(content, by);
        record.Run(content.Key, content.VersionId, "saved a draft", by);
        return new Outcome.Done();
    }

    private Outcome Publish(DocumentForm form, IContent content, Acting by)
    {
        if (check.ForPublishing(form, content) is { Count: > 0 } problems)
        {
            return new Outcome.Wrong(problems);
        }

        var slugBefore = content.GetValue<string>("slug", published: true);
        Keep(content, by);
        var published = contents.Publish(content, ["*"], DeskScope.UserOf(by));
        if (!published.Success)
        {
            return new Outcome.Wrong([new("", PublishingProblem.Of(published))]);
        }

        rename.Run(content, slugBefore);
        record.Run(content.Key, content.PublishedVersionId, "published", by);
        return new Outcome.Done();
    }

    private void Keep(IContent content, Acting by)
    {
        if (!contents.Save(content, DeskScope.UserOf(by)).Success)
        {
            throw new InvalidOperationException($"Saving {content.Key} was cancelled.");
        }
    }
}

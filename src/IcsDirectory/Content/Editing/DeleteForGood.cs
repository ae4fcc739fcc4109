using IcsDirectory.Changes;
using IcsDirectory.Cms.Documents;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Deletes a document that is in the bin, and what is below it. What was ever published stays: nothing recorded is lost, and
/// its address is never used again.</summary>
public sealed class DeleteForGood(DeskScope desk, IContentService contents, ListPublishedVersions versions, RecordAct record)
{
    public sealed record Input(Guid Key, Acting By);

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is DeskOutcome.Done);

    /// <summary>Why it has to stay; none where it may go.</summary>
    public string? WhyNot(IContent content)
    {
        var branch = Withdraw.Branch(contents, content);
        return versions.Run().Any(version => branch.Contains(version.Document))
            ? "It, or something below it, was published once. Nothing that was published is ever deleted: its versions, its history and its address are kept. It can stay in the bin for ever."
            : null;
    }

    private DeskOutcome Decide(Input input)
    {
        if (desk.Find(input.Key) is not { Trashed: true } content)
        {
            return new DeskOutcome.NotThere();
        }

        if (WhyNot(content) is { } why)
        {
            return DeskOutcome.Because(why);
        }

        record.Run(content.Key, content.VersionId, "deleted for good", input.By);
        var deleted = contents.Delete(content, DeskScope.UserOf(input.By));
        return deleted.Success ? new DeskOutcome.Done(content.Key) : DeskOutcome.Because(PublishingProblem.Messages(deleted.EventMessages));
    }
}

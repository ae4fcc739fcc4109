using IcsDirectory.Changes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Makes the draft what an earlier version was; readers see it only once it is published.</summary>
public sealed class RestoreVersion(DeskScope desk, IContentService contents, CheckDocument check, RecordAct record)
{
    public sealed record Input(Guid Key, int VersionId, string Seen, Acting By);

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is DeskOutcome.Done);

    private DeskOutcome Decide(Input input)
    {
        if (desk.Find(input.Key) is not { } content || contents.GetVersion(input.VersionId) is not { } version || version.Id != content.Id)
        {
            return new DeskOutcome.NotThere();
        }

        return WithdrawDocument.SeenOf(content) != input.Seen ? new DeskOutcome.ChangedMeanwhile()
            : content.Trashed ? DeskOutcome.Because("It is in the recycle bin: restore it from there first.")
            : Restore(content, version, input.By);
    }

    private DeskOutcome Restore(IContent content, IContent version, Acting by)
    {
        if (!contents.Rollback(content.Id, version.VersionId, "*", DeskScope.UserOf(by)).Success)
        {
            return DeskOutcome.Because("Umbraco refused to restore it.");
        }

        var restored = desk.Find(content.Key)!;
        if (check.ForSaving(restored).ToList() is { Count: > 0 } problems)
        {
            return new DeskOutcome.Refused(problems);
        }

        record.Run(content.Key, restored.VersionId, $"restored the version of {Time.UkTime.InWords(version.UpdateDate)}", by);
        return new DeskOutcome.Done(content.Key);
    }
}

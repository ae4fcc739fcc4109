using IcsDirectory.Changes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Unpublishes a document, or moves it to the recycle bin. Refused while something published rests on it.</summary>
public sealed class WithdrawDocument(DeskScope desk, IContentService contents, CheckRegister register, RecordAct record)
{
    public sealed record Input(Guid Key, bool ToBin, string Seen, Acting By);

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is DeskOutcome.Done);

    /// <summary>What a form carries of what its reader saw.</summary>
    public static string SeenOf(IContent content) => FormattableString.Invariant($"{content.VersionId}.{content.UpdateDate.Ticks}");

    /// <summary>What the form of a document is to carry now; empty where there is none.</summary>
    public string SeenNow(Guid key) => desk.Find(key) is { } content ? SeenOf(content) : "";

    private DeskOutcome Decide(Input input)
    {
        if (desk.Find(input.Key) is not { } content)
        {
            return new DeskOutcome.NotThere();
        }

        if (SeenOf(content) != input.Seen)
        {
            return new DeskOutcome.ChangedMeanwhile();
        }

        if (content.Trashed || (!input.ToBin && !content.Published))
        {
            return DeskOutcome.Because(content.Trashed ? "It is in the recycle bin already." : "It is not published.");
        }

        return register.Without(Withdraw.Branch(contents, content)).NewProblems is { Count: > 0 } problems
            ? Withdraw.Refused(problems)
            : Do(content, input.ToBin, input.By);
    }

    private DeskOutcome Do(IContent content, bool toBin, Acting by)
    {
        var (done, messages) = toBin ? Outcome(contents.MoveToRecycleBin(content, DeskScope.UserOf(by))) : Outcome(contents.Unpublish(content, "*", DeskScope.UserOf(by)));
        if (!done)
        {
            return DeskOutcome.Because(messages);
        }

        record.Run(content.Key, content.VersionId, toBin ? "moved to the bin" : "unpublished", by);
        return new DeskOutcome.Done(content.Key);
    }

    private static (bool IsDone, string Messages) Outcome(OperationResult result) => (result.Success, PublishingProblem.Messages(result.EventMessages));

    private static (bool IsDone, string Messages) Outcome(PublishResult result) => (result.Success, PublishingProblem.Messages(result.EventMessages));
}

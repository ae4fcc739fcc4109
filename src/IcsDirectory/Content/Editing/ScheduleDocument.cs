using System.Globalization;
using IcsDirectory.Changes;
using IcsDirectory.Time;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace IcsDirectory.Content.Editing;

/// <summary>Sets when a document's draft is to be published and when it is to be taken down, and clears what was set before.</summary>
public sealed class ScheduleDocument(
    DeskScope desk, IContentService contents, ReadForm readForm, CheckDocument check, CheckRegister register, RecordAct record, TimeProvider clock)
{
    /// <summary>How the act that sets a time begins.</summary>
    public const string Scheduled = "scheduled: ";

    /// <summary>A day and a time in the United Kingdom as they were typed; both empty for none.</summary>
    public sealed record Moment(string Day, string Time);

    public sealed record Input(Guid Key, Moment Publish, Moment Unpublish, Acting By);

    public DeskOutcome Run(Input input) => desk.Run(input.By, () => Decide(input), outcome => outcome is DeskOutcome.Done);

    private DeskOutcome Decide(Input input)
    {
        if (desk.Find(input.Key) is not { Trashed: false } content)
        {
            return new DeskOutcome.NotThere();
        }

        var problems = new List<EditProblem>();
        var publishAt = Read(input.Publish, "Publish", "Publish on", problems);
        var unpublishAt = Read(input.Unpublish, "Unpublish", "Take down on", problems);
        if (publishAt >= unpublishAt)
        {
            problems.Add(new("UnpublishDay", "Take it down later than it is published."));
        }

        problems.AddRange(publishAt is null ? [] : WhyNotPublish(content));
        problems.AddRange(unpublishAt is null ? [] : Withdraw.Refused(register.Without(Withdraw.Branch(contents, content)).NewProblems).Problems);
        return problems.Count > 0 ? new DeskOutcome.Refused(problems) : Set(content, publishAt, unpublishAt, input.By);
    }

    private DeskOutcome.Done Set(IContent content, DateTime? publishAt, DateTime? unpublishAt, Acting by)
    {
        contents.PersistContentSchedule(content, ContentScheduleCollection.CreateWithEntry(publishAt, unpublishAt));
        var (publish, unpublish) = (publishAt is { } p ? $"to be published {UkTime.InWords(p)}" : "", unpublishAt is { } u ? $"to be taken down {UkTime.InWords(u)}" : "");
        record.Run(content.Key, content.VersionId, (publish + unpublish).Length == 0 ? "schedule cleared" : $"{Scheduled}{string.Join(", ", new[] { publish, unpublish }.Where(part => part.Length > 0))}", by);
        return new(content.Key);
    }

    /// <summary>An address changes when an editor says so, at once: what names a system by it follows in the same moment.</summary>
    private IEnumerable<EditProblem> WhyNotPublish(IContent content) =>
        content.GetValue<string>("slug", published: true) is { } slug && slug != DocumentNames.SlugOf(content)
            ? [new("", "Its address changes: publish it at once instead of on a schedule.")]
            : check.ForPublishing(readForm.Run(content.ContentType.Alias), content);

    private DateTime? Read(Moment moment, string field, string label, List<EditProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(moment.Day) && string.IsNullOrWhiteSpace(moment.Time))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(moment.Day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(moment.Time.Trim(), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            problems.Add(new($"{field}Day", $"{label}: write a day, such as 2027-03-01, and a time, such as 09:30."));
            return null;
        }

        if (UkTime.ToUtc(day, time) is not { } utc)
        {
            problems.Add(new($"{field}Day", $"{label}: the clocks go forward that night and leave out this time. Choose another."));
            return null;
        }

        if (utc <= clock.GetUtcNow().UtcDateTime)
        {
            problems.Add(new($"{field}Day", $"{label}: choose a time that is still to come."));
        }

        return utc;
    }
}

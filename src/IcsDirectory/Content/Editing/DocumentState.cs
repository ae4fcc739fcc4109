using IcsDirectory.Time;
using Umbraco.Cms.Core.Models;

namespace IcsDirectory.Content.Editing;

/// <summary>Where a document stands: published, draft, in the bin, and what it is scheduled for.</summary>
/// <param name="PublishAt">UTC, as is the other.</param>
public sealed record DocumentState(bool IsPublished, bool IsEdited, bool IsTrashed, DateTime? PublishAt, DateTime? UnpublishAt)
{
    public static DocumentState Of(IContent content, IEnumerable<ContentSchedule> schedule)
    {
        var entries = schedule.ToList();
        return new(
            content.Published, content.Published && content.Edited, content.Trashed,
            entries.Where(entry => entry.Action == ContentScheduleAction.Release).Select(entry => (DateTime?)entry.Date).Min(),
            entries.Where(entry => entry.Action == ContentScheduleAction.Expire).Select(entry => (DateTime?)entry.Date).Min());
    }

    /// <summary>In words, the most telling first.</summary>
    public IEnumerable<string> InWords()
    {
        yield return IsTrashed ? "In the bin" : IsPublished ? "Published" : "Draft";
        if (IsEdited)
        {
            yield return "Edited since";
        }

        if (PublishAt is { } publish)
        {
            yield return $"To be published {UkTime.InWords(publish)}";
        }

        if (UnpublishAt is { } unpublish)
        {
            yield return $"To be taken down {UkTime.InWords(unpublish)}";
        }
    }
}

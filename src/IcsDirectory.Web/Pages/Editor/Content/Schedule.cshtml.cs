using System.Globalization;
using IcsDirectory.Content.Editing;
using IcsDirectory.Time;
using IcsDirectory.Web.Desk;
using IcsDirectory.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace IcsDirectory.Web.Pages.Editor.Content;

/// <summary>When a draft is to be published, and when it is to be taken down.</summary>
public sealed class ScheduleModel(ScheduleDocument schedule, ReadDocument read) : DeskPage
{
    public ReadDocument.View Shown { get; private set; } = null!;

    public string Note { get; private set; } = "";

    public IReadOnlyList<(string Name, string Legend, string Day, string Time)> Moments { get; private set; } = [];

    public IActionResult OnGet(Guid key) => Show(key, StatusCodes.Status200OK);

    public IActionResult OnPost(Guid key)
    {
        Note = ReadNote(Request.Form["Note"]);
        return ModelState.IsValid
            ? Answer(
                schedule.Run(new(key, Typed("Publish"), Typed("Unpublish"), By(Note))),
                done => $"/editor/content/{done}?done=scheduled",
                status => Show(key, status))
            : Show(key, StatusCodes.Status400BadRequest);
    }

    private ScheduleDocument.Moment Typed(string name) => new($"{Request.Form[$"{name}Day"]}", $"{Request.Form[$"{name}Time"]}");

    private IActionResult Show(Guid key, int status)
    {
        if (read.Run(key) is not { State.IsTrashed: false } view)
        {
            return NotFound();
        }

        Shown = view;
        Moments = [Moment("Publish", "Publish the draft on", view.State.PublishAt), Moment("Unpublish", "Take it down on", view.State.UnpublishAt)];
        SetPage($"Schedule {view.Name}", new Breadcrumb(view.Name, $"/editor/content/{key}"));
        return Again(status);
    }

    private (string, string, string, string) Moment(string name, string legend, DateTime? set)
    {
        if (Request.HasFormContentType)
        {
            var typed = Typed(name);
            return (name, legend, typed.Day, typed.Time);
        }

        return set is { } utc
            ? (name, legend, UkTime.Of(utc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), UkTime.Of(utc).ToString("HH:mm", CultureInfo.InvariantCulture))
            : (name, legend, "", "");
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IcsDirectory.Proposals.Rules;
using IcsDirectory.Time;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IcsDirectory.Web.Pages.Editor;

/// <summary>How and when an accepted change is published.</summary>
public sealed class PublicationInput
{
    [StringLength(500, ErrorMessage = "Shorten this to {1} characters")]
    public string? Note { get; set; }

    /// <summary>A day, as 2026-12-01; empty to publish at once.</summary>
    [StringLength(10, ErrorMessage = "Enter the date as 2026-12-01")]
    public string? EmbargoOn { get; set; }

    /// <summary>UK clock time, as 09:30; empty with no day, and midnight where only a day is given.</summary>
    [StringLength(8, ErrorMessage = "Enter the time as 09:30")]
    public string? EmbargoTime { get; set; }

    public string NoteText => TextRule.OneLine(Note);

    /// <returns>UTC; none for at once, or where a problem was added to the state.</returns>
    public DateTime? Embargo(ModelStateDictionary state)
    {
        var (on, time) = (TextRule.OneLine(EmbargoOn), TextRule.OneLine(EmbargoTime));
        if (on.Length == 0)
        {
            if (time.Length > 0)
            {
                state.AddModelError("Publication.EmbargoOn", "Enter the day too, or leave the time empty to publish at once");
            }

            return null;
        }

        if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            state.AddModelError("Publication.EmbargoOn", "Enter the date as 2026-12-01");
            return null;
        }

        var clock = TimeOnly.MinValue;
        if (time.Length > 0 && !TimeOnly.TryParseExact(time, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out clock))
        {
            state.AddModelError("Publication.EmbargoTime", "Enter the time as 09:30");
            return null;
        }

        return Instant(day, clock, state);
    }

    private static DateTime? Instant(DateOnly day, TimeOnly time, ModelStateDictionary state)
    {
        if (day.Year is < 2000 or > 2100 || UkTime.ToUtc(day, time) is not { } instant)
        {
            state.AddModelError("Publication.EmbargoTime", "There is no such time in the UK on that day: enter another");
            return null;
        }

        return instant;
    }
}

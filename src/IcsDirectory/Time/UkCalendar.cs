using System.Globalization;

namespace IcsDirectory.Time;

/// <summary>Calendar days in the United Kingdom.</summary>
public static class UkCalendar
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly UkToday(this TimeProvider clock) => UkDay(clock.GetUtcNow().UtcDateTime);

    /// <summary>The day on which a UTC instant falls in the United Kingdom.</summary>
    public static DateOnly UkDay(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London));

    /// <summary>The clock time of the United Kingdom at a UTC instant.</summary>
    public static DateTime UkTime(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>The UTC instant of a clock time in the United Kingdom; of the hour that comes twice in October, the second.</summary>
    /// <returns>None in the hour that the clocks leave out in March.</returns>
    public static DateTime? UtcOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return London.IsInvalidTime(local) ? null : TimeZoneInfo.ConvertTimeToUtc(local, London);
    }

    /// <summary>As in "10 May 2022".</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>As in "2022-05-10".</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

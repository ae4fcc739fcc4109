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

    /// <summary>As in "10 May 2022".</summary>
    public static string InWords(this DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>As in "2022-05-10".</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

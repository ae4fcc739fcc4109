using System.Globalization;

namespace IcsDirectory.Time;

/// <summary>Times of day in the United Kingdom.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>As in "10 May 2022 at 09:30", UK time.</summary>
    public static string InWords(DateTime utc) => Of(utc).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    public static DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>The UTC instant of a UK day and time. Of the hour that an autumn night has twice, the first.</summary>
    /// <returns>None for a time that a spring night leaves out.</returns>
    public static DateTime? ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return London.IsInvalidTime(local) ? null
            : London.IsAmbiguousTime(local) ? DateTime.SpecifyKind(local - London.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, London);
    }
}

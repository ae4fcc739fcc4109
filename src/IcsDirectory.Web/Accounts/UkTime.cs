using System.Globalization;

namespace IcsDirectory.Web.Accounts;

/// <summary>Instants as people in England read them: "25 November 2026 at 09:30".</summary>
internal static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string InWords(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, London).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    /// <param name="utc">As stored.</param>
    public static string InWords(DateTime utc) => InWords(new DateTimeOffset(utc));
}

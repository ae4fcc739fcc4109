using IcsDirectory.Sources;
using IcsDirectory.Systems;
using IcsDirectory.Time;

namespace IcsDirectory.Statements;

/// <summary>How others name what they found here: author, year, title, dates, source, address.</summary>
public static class Citation
{
    private const string Author = "ICS Procurement Directory";

    /// <param name="address">The statement's own address, absolute.</param>
    public static string Of(Statement statement, IntegratedCareSystem system, string address) =>
        $"{Author} ({statement.RecordedOn.Year}) ‘{statement.Property.Label}: {statement.Headline()}’, {system.Name}. "
        + $"{statement.EffectiveInWords()}; recorded {statement.RecordedOn.InWords()}{Withdrawn(statement)}. "
        + $"Source: {Of(statement.Source)}. Available at: {address}";

    /// <summary>As in "HSJ, ‘Daily Insight’, June 2021".</summary>
    public static string Of(Source source) => $"{source.Publisher}, ‘{source.Title}’, {source.PublishedOn.InWords}";

    /// <summary>A record as at a day, which gives the same answer whenever it is asked.</summary>
    /// <param name="address">The address of the record at that day, absolute.</param>
    public static string Of(IntegratedCareSystem system, AsAt at, string address) =>
        $"{Author} ({at.Recorded.Year}) ‘{system.Name}’. As at {at.Effective.InWords()}, as recorded by {at.Recorded.InWords()}. Available at: {address}";

    private static string Withdrawn(Statement statement) =>
        statement.WithdrawnAt is { } at ? $"; withdrawn {UkCalendar.UkDay(at).InWords()}" : "";
}

using System.Globalization;
using System.Text.RegularExpressions;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Time;

/// <summary>A calendar day as far as it is known: a day, a month, a year, a financial year, about a year, or not at all.</summary>
public sealed partial record PartialDate
{
    public static readonly PartialDate Undated = new("", DatePrecision.Undated, null, null);

    private PartialDate(string text, DatePrecision precision, DateOnly? first, DateOnly? last) =>
        (Text, Precision, First, Last) = (text, precision, first, last);

    /// <summary>As written in files: <c>2022-05-10</c>, <c>2021-06</c>, <c>2024</c>, <c>2023-24</c> or empty.</summary>
    public string Text { get; }

    public DatePrecision Precision { get; }

    /// <summary>The earliest day it can mean; none when undated.</summary>
    public DateOnly? First { get; }

    /// <summary>The latest day it can mean; none when undated.</summary>
    public DateOnly? Last { get; }

    public bool IsUndated => Last is null;

    public string InWords => Precision.Code switch
    {
        "day" => First!.Value.InWords(),
        "month" => First!.Value.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        "financial_year" => $"financial year {First!.Value.Year} to {Last!.Value.Year}",
        "circa" => $"about {Text}",
        "undated" => "undated",
        _ => Text,
    };

    /// <summary>Reads a date as it is written with the precision that goes with it.</summary>
    /// <returns>None when the text is not a date of that precision, or carries a date although it is undated.</returns>
    public static PartialDate? TryParse(string? text, DatePrecision? precision)
    {
        var written = text?.Trim() ?? "";
        return precision?.Code switch
        {
            "undated" when written.Length == 0 => Undated,
            "day" => Of(written, precision, "yyyy-MM-dd", first => first),
            "month" => Of(written, precision, "yyyy-MM", first => first.AddMonths(1).AddDays(-1)),
            "year" or "circa" => Of(written, precision, "yyyy", first => first.AddYears(1).AddDays(-1)),
            "financial_year" => FinancialYear(written),
            _ => null,
        };
    }

    /// <summary>Reads a date whose precision its form tells.</summary>
    /// <returns>None when the text is not a day, month, year or financial year.</returns>
    public static PartialDate? TryParse(string? text) =>
        TryParse(text, DatePrecision.Day) ?? TryParse(text, DatePrecision.Month) ?? TryParse(text, DatePrecision.Year) ?? TryParse(text, DatePrecision.FinancialYear);

    /// <exception cref="FormatException">The text is not a date of that precision.</exception>
    public static PartialDate Parse(string? text, DatePrecision? precision) =>
        TryParse(text, precision) ?? throw new FormatException($"'{text}' is not a date of precision '{precision}'.");

    private static PartialDate? Of(string text, DatePrecision precision, string format, Func<DateOnly, DateOnly> last) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year < 9999
            ? new(text, precision, first, last(first))
            : null;

    private static PartialDate? FinancialYear(string text)
    {
        if (!TwoYears().IsMatch(text))
        {
            return null;
        }

        var start = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var consecutive = text[5..] == ((start + 1) % 100).ToString("00", CultureInfo.InvariantCulture);
        return consecutive ? new(text, DatePrecision.FinancialYear, new(start, 4, 1), new(start + 1, 3, 31)) : null;
    }

    [GeneratedRegex("^[1-9][0-9]{3}-[0-9]{2}$")]
    private static partial Regex TwoYears();
}

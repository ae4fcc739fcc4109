using System.Globalization;
using System.Text.RegularExpressions;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals.Rules;

/// <summary>Reads a date as people write it: "10 May 2022", "10/5/2022", "May 2022", "2022", "2023-24", "about 2019".</summary>
public static partial class WrittenDate
{
    private static readonly CultureInfo Uk = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Days = ["d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-M-d", "dddd d MMMM yyyy"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "M/yyyy", "yyyy-MM"];

    /// <param name="Text">As files write it, or as it was typed where it cannot be read.</param>
    /// <param name="Precision">None where it cannot be read.</param>
    public sealed record Reading(string Text, DatePrecision? Precision);

    public static Reading Read(string typed)
    {
        var text = string.Join(' ', typed.Replace(",", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text switch
        {
            "" => new("", null),
            _ when FinancialYear().Match(text) is { Success: true } years => new($"{years.Groups[1].Value}-{years.Groups[2].Value[^2..]}", DatePrecision.FinancialYear),
            _ when Parse(text, Days) is { } day => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DatePrecision.Day),
            _ when Parse(text, Months) is { } month => new(month.ToString("yyyy-MM", CultureInfo.InvariantCulture), DatePrecision.Month),
            _ when About().Match(text) is { Success: true } about => new(about.Groups[1].Value, DatePrecision.Circa),
            _ when Year().IsMatch(text) => new(text, DatePrecision.Year),
            _ => new(text, null),
        };
    }

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, Uk, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>"2023-24" is no month, for there is no month 24; "2011-12" is read as December 2011.</summary>
    [GeneratedRegex(@"^(?:financial year\s+)?([12]\d{3})(?:-(?=1[3-9]|[2-9]\d)|/| to )((?:[12]\d)?\d{2})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"^(?:about|around|circa|ca?\.?)\s*([12]\d{3})$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex(@"^[12]\d{3}$", RegexOptions.None, 1000)]
    private static partial Regex Year();
}

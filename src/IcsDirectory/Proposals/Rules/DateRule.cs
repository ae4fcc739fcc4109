using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Proposals.Rules;

/// <summary>What the dates of a statement must hold, alone and beside each other.</summary>
public static class DateRule
{
    private const int EarliestYear = 1900;
    private const int YearsAhead = 20;

    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? EffectiveProblem(string text, string precision, string stage, DateOnly today)
    {
        if (PartialDate.TryParse(text, DatePrecision.Find(precision)) is not { } date)
        {
            return text.Length == 0 ? "Enter since when it is so, or choose that it is undated" : "Enter a date that fits how exactly it is known, such as 10 May 2022, May 2022 or 2022";
        }

        return Outside(date, today) switch
        {
            { } problem => problem,
            _ when date.First > today && stage == Stage.InPlace.Code => "What is in place cannot begin in the future: choose another stage or another date",
            _ when date.First > today && stage == Stage.Historic.Code => "What is historic cannot begin in the future: choose another stage or another date",
            _ => null,
        };
    }

    /// <param name="begins">None where it is not known.</param>
    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? EndProblem(string text, PartialDate? begins, DateOnly today)
    {
        if (AnyPrecision(text) is not { } ends)
        {
            return "Enter the first day on which it is no longer so, such as 1 April 2026, April 2026 or 2026";
        }

        return Outside(ends, today) ?? (begins?.First is { } first && ends.Last <= first
            ? $"Enter an end after the beginning: {begins.InWords}"
            : null);
    }

    /// <param name="text">Not empty.</param>
    /// <returns>What to do; none when nothing is wrong.</returns>
    public static string? SourceProblem(string text, DateOnly today) => PartialDate.TryParse(text, DatePrecision.Day) switch
    {
        null => "Enter the day on which the source was published, such as 10 May 2022, or leave it empty",
        var day when day.First > today => "A source cannot have been published in the future",
        _ => null,
    };

    /// <summary>A day, month, year or financial year, as an end is written in files.</summary>
    public static PartialDate? AnyPrecision(string text) =>
        new[] { DatePrecision.Day, DatePrecision.Month, DatePrecision.Year, DatePrecision.FinancialYear }
            .Select(precision => PartialDate.TryParse(text, precision)).OfType<PartialDate>().FirstOrDefault();

    private static string? Outside(PartialDate date, DateOnly today) => date.First switch
    {
        { Year: < EarliestYear } => $"Enter a date after {EarliestYear}",
        { } first when first > today.AddYears(YearsAhead) => $"Enter a date within the next {YearsAhead} years",
        _ => null,
    };
}

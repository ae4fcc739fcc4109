namespace IcsDirectory.Vocabulary;

/// <summary>How exactly a date is known.</summary>
public sealed record DatePrecision : Term
{
    public static readonly DatePrecision Day = new("day", "Day", "The day is known.");
    public static readonly DatePrecision Month = new("month", "Month", "The month is known.");
    public static readonly DatePrecision Year = new("year", "Year", "The year is known.");
    public static readonly DatePrecision FinancialYear = new("financial_year", "Financial year", "Between 1 April and 31 March of the next year.");
    public static readonly DatePrecision Circa = new("circa", "About", "About that year, as far as can be told.");
    public static readonly DatePrecision Undated = new("undated", "Undated", "The source carries no date.");

    private DatePrecision(string code, string label, string definition)
        : base(code, label, definition)
    {
    }

    public static IReadOnlyList<DatePrecision> All { get; } = [Day, Month, Year, FinancialYear, Circa, Undated];

    public static DatePrecision? Find(string? code) => Find(All, code);
}

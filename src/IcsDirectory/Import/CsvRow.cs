using System.Globalization;
using System.Text.RegularExpressions;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import;

/// <summary>One line of a file. Every reading method notes a problem where the value will not do, and goes on, so that one run
/// names all that is wrong; look at <see cref="IsRefused"/> before using what was read.</summary>
internal sealed partial class CsvRow(string file, int line, IReadOnlyDictionary<string, string> values, List<ImportProblem> problems)
{
    private const int MaxLength = 4_000;

    public int Line => line;

    public string File => file;

    public bool IsRefused { get; private set; }

    public string Optional(string column)
    {
        var value = values[column];
        if (value.Length > MaxLength)
        {
            Refuse(column, $"The value has {value.Length} characters.", $"Shorten it to {MaxLength}.");
        }

        if (value.Any(char.IsControl))
        {
            Refuse(column, "The value holds a control character or a line break.", "Remove it.");
        }

        return value;
    }

    public string Required(string column)
    {
        var value = Optional(column);
        if (value.Length == 0)
        {
            Refuse(column, "The value is missing.", "Fill it in.");
        }

        return value;
    }

    public string[] List(string column) => Optional(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public string Slug(string column) => Matching(column, SlugPattern(), "small letters, digits and single hyphens");

    public string OdsCode(string column) => Matching(column, OdsPattern(), "three to six capital letters and digits");

    public string OnsCode(string column) => Matching(column, OnsPattern(), "the letter E and eight digits");

    public int? Number(string column) => Optional(column) switch
    {
        "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => Refuse<int?>(column, $"“{text}” is not a whole number.", "Write digits only."),
    };

    public DateOnly Day(string column)
    {
        var text = Required(column);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Refuse<DateOnly>(column, $"“{text}” is not a day.", "Write it as 2022-05-10.");
    }

    public string Code(string column, IEnumerable<Term> terms)
    {
        var code = Required(column);
        return code.Length == 0 || terms.Any(t => t.Code == code)
            ? code
            : Refuse<string>(column, $"“{code}” is not in the vocabulary.", $"Use one of {string.Join(", ", terms.Select(t => t.Code))}.") ?? "";
    }

    /// <summary>A date and its precision. Two years joined by a hyphen are a financial year, whatever precision is given, for
    /// nothing else is written so.</summary>
    public PartialDate Date(string column, string precisionColumn)
    {
        var text = Optional(column);
        var precision = DatePrecision.Find(Required(precisionColumn));
        if (precision is null)
        {
            Refuse(precisionColumn, $"“{values[precisionColumn]}” is not a precision.", $"Use one of {string.Join(", ", DatePrecision.All.Select(p => p.Code))}.");
            return PartialDate.Undated;
        }

        return PartialDate.TryParse(text, DatePrecision.FinancialYear)
            ?? PartialDate.TryParse(text, precision)
            ?? Refuse<PartialDate>(column, $"“{text}” is not a date of precision “{precision}”.", "Correct one of the two; leave the date empty when undated.")
            ?? PartialDate.Undated;
    }

    /// <summary>Refuses a value that an earlier line of the file has.</summary>
    public void RequireOnce(string column, HashSet<string> seen)
    {
        if (!seen.Add(Optional(column)))
        {
            Refuse(column, $"“{Optional(column)}” stands in an earlier line.", "Remove one of the two lines.");
        }
    }

    public void Refuse(string column, string reason, string remedy)
    {
        IsRefused = true;
        problems.Add(new(file, line, column, reason, remedy));
    }

    private T? Refuse<T>(string column, string reason, string remedy)
    {
        Refuse(column, reason, remedy);
        return default;
    }

    private string Matching(string column, Regex pattern, string shape)
    {
        var value = Required(column);
        if (value.Length > 0 && !pattern.IsMatch(value))
        {
            Refuse(column, $"“{value}” does not have the right shape.", $"Use {shape}.");
        }

        return value;
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"^[A-Z0-9]{3,6}\z")]
    private static partial Regex OdsPattern();

    [GeneratedRegex(@"^E[0-9]{8}\z")]
    private static partial Regex OnsPattern();
}

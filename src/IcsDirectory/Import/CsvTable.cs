using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace IcsDirectory.Import;

/// <summary>Reads a CSV file in UTF-8 with a header line, and refuses what does not have its shape.</summary>
internal static class CsvTable
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        IgnoreBlankLines = true,
        DetectColumnCountChanges = false,
    };

    /// <returns>The rows, or none at all where the header is not the one expected.</returns>
    public static IReadOnlyList<CsvRow> Read(string path, IReadOnlyList<string> columns, List<ImportProblem> problems)
    {
        var file = Path.GetFileName(path);
        try
        {
            // a reader that detects the mark would then read on leniently
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
            if (text.Peek() == ByteOrderMark)
            {
                text.Read();
            }

            using var csv = new CsvParser(text, Configuration);
            return Read(csv, file, columns, problems);
        }
        catch (BadDataException bad)
        {
            problems.Add(new(file, bad.Context?.Parser?.RawRow ?? 0, "", "A quotation mark stands in the wrong place.", "Put the whole value in quotation marks and double those within it."));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new(file, 0, "", "The file is not in UTF-8.", "Save it as UTF-8."));
        }

        return [];
    }

    private static List<CsvRow> Read(CsvParser csv, string file, IReadOnlyList<string> columns, List<ImportProblem> problems)
    {
        string[] header = csv.Read() ? csv.Record! : [];
        var missing = columns.Except(header).Select(c => new ImportProblem(file, 1, c, "The column is missing.", "Add it to the header."));
        var unknown = header.Except(columns).Select(c => new ImportProblem(file, 1, c, "No such column is known.", "Remove it or correct its name."));
        var repeated = header.CountBy(c => c).Where(c => c.Value > 1).Select(c => new ImportProblem(file, 1, c.Key, "The column stands there more than once.", "Keep one."));
        var wrong = missing.Concat(unknown).Concat(repeated).ToList();
        problems.AddRange(wrong);
        var rows = new List<CsvRow>();
        while (wrong.Count == 0 && csv.Read())
        {
            if (csv.Record!.Length == header.Length)
            {
                rows.Add(new(file, csv.RawRow, header.Zip(csv.Record).ToDictionary(p => p.First, p => p.Second.Trim()), problems));
                continue;
            }

            problems.Add(new(file, csv.RawRow, "", $"The line has {csv.Record.Length} values, the header {header.Length}.", "Add or remove commas, or put a value with commas in quotation marks."));
        }

        return rows;
    }
}

using System.Globalization;
using CsvHelper;

namespace IcsDirectory.Tests.Import;

/// <summary>The compiled facts that the shipped content was made from.</summary>
internal static class Csv
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Import", "Files");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string file)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(Folder, file)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!));
        }

        return rows;
    }

    public static string[] List(this string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

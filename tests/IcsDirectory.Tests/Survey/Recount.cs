using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;

namespace IcsDirectory.Tests.Survey;

/// <summary>Counts again, from a file of a round alone, every number that its page shows of a question.</summary>
internal static class Recount
{
    /// <summary>The JSON file in the rows and columns of the CSV file.</summary>
    public static List<Dictionary<string, string>> Rows(string json)
    {
        using var file = JsonDocument.Parse(json);
        return [.. file.RootElement.GetProperty("systems").EnumerateArray().Select(Row)];
    }

    /// <summary>Fails where a number of the page is not that of the file.</summary>
    /// <returns>The codes of all rows that were compared.</returns>
    public static IEnumerable<string> Compare(IParentNode page, List<Dictionary<string, string>> rows)
    {
        var tables = page.QuerySelectorAll("table[data-question]").ToList();
        Assert.InRange(tables.Count, 5, 100);
        return [.. tables.SelectMany(table => Compare(table, rows))];
    }

    private static IEnumerable<string> Compare(IElement table, List<Dictionary<string, string>> rows)
    {
        var column = table.GetAttribute("data-question")!.Replace('-', '_');
        var answered = rows.Where(row => row["state"] is "answered" or "answered_late").ToList();
        foreach (var shown in table.QuerySelectorAll("tr[data-code]"))
        {
            var (code, number) = (shown.GetAttribute("data-code")!, shown.QuerySelector(".app-bars__number")!.TextContent);
            var counted = number.EndsWith("asked", StringComparison.Ordinal)
                ? string.Create(CultureInfo.InvariantCulture, $"{rows.Count(row => row["state"] == code)} of {rows.Count} asked")
                : string.Create(CultureInfo.InvariantCulture, $"{answered.Count(row => Is(row, column, code))} of {answered.Count}");
            Assert.Equal($"{column} {code}: {counted}", $"{column} {code}: {number}");
            var names = rows.Where(row => number.EndsWith("asked", StringComparison.Ordinal) ? row["state"] == code : answered.Contains(row) && Is(row, column, code)).Select(row => row["name"]).Order(StringComparer.Ordinal);
            Assert.Equal(names, shown.QuerySelectorAll("li").Select(name => name.TextContent.Trim()).Order(StringComparer.Ordinal));
            yield return code;
        }
    }

    private static bool Is(Dictionary<string, string> row, string column, string code)
    {
        var (values, why) = (row[column], row[$"{column}_why_not"]);
        return code switch
        {
            "said" => values.Length > 0,
            "held" => why == "held" && values.Length == 0,
            "not_put" or "blank" or "not_applicable" or "declined" => why == code,
            _ => values.Split("; ").Contains(code),
        };
    }

    private static Dictionary<string, string> Row(JsonElement system)
    {
        var row = new Dictionary<string, string> { ["name"] = system.GetProperty("name").GetString()!, ["state"] = system.GetProperty("state").GetString()! };
        foreach (var answer in system.GetProperty("answers").EnumerateObject())
        {
            var column = answer.Name.Replace('-', '_');
            row[column] = string.Join("; ", answer.Value.GetProperty("values").EnumerateArray().Select(value => value.GetString()));
            row[$"{column}_why_not"] = answer.Value.GetProperty("why_not").GetString()!;
        }

        return row;
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace IcsDirectory.Survey;

/// <summary>What files of a round have in common, those that are published and those for the desk.</summary>
internal static class RoundCsv
{
    private const string Several = "; ";

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it; one of several lines, however they end,
    /// gets quotes.</summary>
    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        InjectionOptions = InjectionOptions.Escape,
        InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\n'],
        ShouldQuote = cell => cell.Field.AsSpan().ContainsAny('\r', '\n') || ConfigurationFunctions.ShouldQuote(cell),
    };

    public static byte[] Write(string[] head, IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        using (var csv = new CsvWriter(text, Safe))
        {
            foreach (var row in rows.Prepend(head))
            {
                Array.ForEach(row, csv.WriteField);
                csv.NextRecord();
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The name of a question's column.</summary>
    public static string Column(string questionId) => questionId.Replace('-', '_');

    public static string Values(Answer answer) => answer.Refusal is null && !answer.IsBlank ? string.Join(Several, answer.Values) : "";

    public static string Evidence(Answer answer) => string.Join(' ', new[] { answer.EvidenceUrl, answer.EvidencePage }.Where(part => part.Length > 0));
}

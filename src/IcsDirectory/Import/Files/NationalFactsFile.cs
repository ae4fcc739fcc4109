using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>national-facts.csv: dated statements about the nation, among them the totals of two earlier surveys.</summary>
internal static class NationalFactsFile
{
    public const string Name = "national-facts.csv";

    public static readonly string[] Columns =
        ["key", "value", "quote", "source", "reported_on", "reported_precision", "confidence", "caveat"];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        foreach (var row in rows)
        {
            var block = StatementBlock.Of(row, draft, "", StatementProperty.NationalFact, row.Required("key"));
            if (!row.IsRefused && !draft.Document("settings", "settings").Add("nationalFacts", block))
            {
                row.Refuse("", "The file says this before.", "Remove one of the two lines.");
            }
        }

        AggregateRounds.Read(rows, draft);
    }
}

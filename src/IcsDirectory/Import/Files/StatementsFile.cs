using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>statements.csv: what is known of single systems.</summary>
internal static class StatementsFile
{
    public const string Name = "statements.csv";

    public static readonly string[] Columns =
    [
        "system", "property", "code", "stage", "scope", "value", "quote", "source", "reported_on", "reported_precision", "confidence", "caveat",
    ];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        foreach (var row in rows)
        {
            ReadStatement(row, draft);
        }
    }

    private static void ReadStatement(CsvRow row, ImportDraft draft)
    {
        var slug = row.Slug("system");
        draft.Pick(row, "system", "system", slug);
        var property = StatementProperty.Find(row.Code("property", StatementProperty.All));
        var block = StatementBlock.Of(row, draft, slug, property, Code(row, property));
        var stage = row.Optional("stage");
        var values = new Dictionary<string, object?>(block.Values)
        {
            ["stage"] = StoredValue.Choice(stage.Length == 0 ? Stage.NotStated.Code : row.Code("stage", Stage.All)),
        };
        if (!row.IsRefused && !draft.Document("system", slug).Add("statements", block with { Values = values }))
        {
            row.Refuse("", "The file says this before, in the same words from the same source.", "Remove one of the two lines.");
        }
    }

    private static string Code(CsvRow row, StatementProperty? property)
    {
        if (property?.Words is { Count: > 0 } words)
        {
            return row.Code("code", words);
        }

        if (row.Optional("code").Length > 0)
        {
            row.Refuse("code", "This property has no codes.", "Leave the column empty.");
        }

        return "";
    }
}

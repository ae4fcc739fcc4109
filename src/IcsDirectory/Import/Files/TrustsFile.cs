using System.Globalization;
using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>trusts-2021.csv: NHS trusts by system, as a list of the year in the file's name has them.</summary>
internal static class TrustsFile
{
    public const string Pattern = "trusts-????.csv";

    public static readonly string[] Columns = ["slug", "ods", "trust_name"];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        var codes = new HashSet<string>();
        foreach (var row in rows)
        {
            row.RequireOnce("ods", codes);
            var code = row.OdsCode("ods");
            var trust = draft.Document("body", BodySlug.Of(code));
            trust.Name = row.Required("trust_name");
            trust.Values["slug"] = trust.Slug;
            trust.Values["kind"] = StoredValue.Choice(BodyKind.NhsTrust.Code);
            trust.Values["odsCode"] = code;
            trust.Values["listedIn"] = draft.Pick(row, "slug", "system", row.Slug("slug"));
            trust.Values["listedInYear"] = Year(row);
        }
    }

    private static int? Year(CsvRow row)
    {
        if (int.TryParse(Path.GetFileNameWithoutExtension(row.File)[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        row.Refuse("", "The file’s name does not end in a year.", "Name it trusts-2021.csv, with the year of the list.");
        return null;
    }
}

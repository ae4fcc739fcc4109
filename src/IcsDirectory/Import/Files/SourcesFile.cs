using IcsDirectory.Content;

namespace IcsDirectory.Import.Files;

/// <summary>sources.csv: the documents and pages that statements rest on.</summary>
internal static class SourcesFile
{
    public const string Name = "sources.csv";

    public static readonly string[] Columns = ["id", "title", "publisher", "url", "published_on", "published_precision", "checked_live"];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        var ids = new HashSet<string>();
        foreach (var row in rows)
        {
            row.RequireOnce("id", ids);
            var source = draft.Document("source", row.Slug("id"));
            var published = row.Date("published_on", "published_precision");
            source.Name = row.Required("title");
            source.Values["slug"] = source.Slug;
            source.Values["publisher"] = row.Required("publisher");
            source.Values["url"] = Url(row);
            source.Values["publishedOn"] = published.Text;
            source.Values["publishedPrecision"] = StoredValue.Choice(published.Precision.Code);
            source.Values["checkedLive"] = CheckedLive(row) ? 1 : 0;
        }
    }

    private static string Url(CsvRow row)
    {
        var url = row.Required("url");
        if (WebAddress.TryParse(url) is null)
        {
            row.Refuse("url", $"“{url}” is not a web address.", "Start it with http:// or https://.");
        }

        return url;
    }

    private static bool CheckedLive(CsvRow row)
    {
        var text = row.Required("checked_live");
        if (text is not ("yes" or "no"))
        {
            row.Refuse("checked_live", $"“{text}” is neither yes nor no.", "Write yes or no.");
        }

        return text == "yes";
    }
}

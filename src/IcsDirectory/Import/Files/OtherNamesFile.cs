using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>ggi-map.csv: the lines of a list of 2022 and the system that each means; gives names to recognise.</summary>
internal static class OtherNamesFile
{
    public const string Name = "ggi-map.csv";

    public static readonly string[] Columns = ["seed_line", "ggi_name", "slug", "ods", "status"];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        foreach (var row in rows)
        {
            var (name, slug, code) = (row.Required("ggi_name"), row.Slug("slug"), row.OdsCode("ods"));
            draft.Pick(row, "slug", "system", slug);
            var system = draft.Document("system", slug);
            if (system.Values.GetValueOrDefault("board") is string board && board != draft.KeyOf("body", BodySlug.Of(code)).Udi())
            {
                row.Refuse("ods", $"“{code}” is not the code of “{slug}”.", "Correct one of the two.");
            }

            if (!row.IsRefused && name != draft.NameOf("system", slug))
            {
                system.Add("aliases", AliasBlock.Of(system, name, AliasKind.OtherName));
            }
        }
    }
}

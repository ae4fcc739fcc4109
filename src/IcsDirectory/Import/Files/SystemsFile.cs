using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>systems.csv: the 42 as set up on 1 July 2022, each with its board.</summary>
internal static class SystemsFile
{
    public const string Name = "systems.csv";

    public static readonly string[] Columns =
    [
        "slug", "name", "official_name", "ods", "ons", "ons_july_2022", "region", "website", "brand", "brand_basis", "former_names", "places",
        "tile_row", "tile_col", "population_mid2020", "borders", "status_apr_2026", "notes",
    ];

    /// <summary>The day on which integrated care boards were set up. Source: Health and Care Act 2022.</summary>
    private static readonly DateTime SetUpOn = new(2022, 7, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        var (slugs, names, codes) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        foreach (var row in rows)
        {
            row.RequireOnce("slug", slugs);
            row.RequireOnce("name", names);
            row.RequireOnce("ods", codes);
            draft.Document("system", row.Slug("slug")).Name = row.Required("name");
            ReadBoard(row, draft);
        }

        foreach (var row in rows)
        {
            ReadSystem(row, draft);
        }
    }

    private static void ReadBoard(CsvRow row, ImportDraft draft)
    {
        var code = row.OdsCode("ods");
        var board = draft.Document("body", BodySlug.Of(code));
        board.Name = row.Required("official_name");
        board.Values["slug"] = board.Slug;
        board.Values["kind"] = StoredValue.Choice(BodyKind.IntegratedCareBoard.Code);
        board.Values["odsCode"] = code;
        board.Values["onsCode"] = row.OnsCode("ons");
        board.Values["opensOn"] = SetUpOn;
        board.Values["website"] = row.Optional("website");
        if (row.OnsCode("ons_july_2022") is var earlier && earlier != row.OnsCode("ons"))
        {
            board.Add("aliases", AliasBlock.Of(board, earlier, AliasKind.OnsCode, from: "2022-07", basis: "ONS code in July 2022"));
        }
    }

    private static void ReadSystem(CsvRow row, ImportDraft draft)
    {
        var system = draft.Document("system", row.Slug("slug"));
        var region = row.Required("region");
        if (Region.Named(region) is null)
        {
            row.Refuse("region", $"“{region}” is not a region.", $"Use one of {string.Join(", ", Region.All.Select(r => r.Label))}.");
        }

        system.Values["slug"] = system.Slug;
        system.Values["region"] = StoredValue.Choice(region);
        system.Values["board"] = draft.KeyOf("body", BodySlug.Of(row.OdsCode("ods"))).Udi();
        system.Values["website"] = row.Optional("website");
        system.Values["places"] = StoredValue.Lines(row.List("places"));
        system.Values["populationMid2020"] = row.Number("population_mid2020");
        system.Values["borders"] = draft.PickAll(row, "borders", "system", row.List("borders"));
        system.Values["tileRow"] = row.Number("tile_row");
        system.Values["tileColumn"] = row.Number("tile_col");
        system.Values["notes"] = row.Optional("notes");
        ReadAliases(row, system);
    }

    private static void ReadAliases(CsvRow row, PlannedDocument system)
    {
        if (row.Optional("brand") is { Length: > 0 } brand)
        {
            var before2022 = brand.EndsWith(" (pre-2022)", StringComparison.Ordinal);
            var name = before2022 ? brand[..brand.LastIndexOf(" (", StringComparison.Ordinal)] : brand;
            system.Add("aliases", AliasBlock.Of(system, name, AliasKind.Brand, until: before2022 ? "2022" : "", basis: row.Optional("brand_basis")));
        }

        foreach (var name in row.List("former_names"))
        {
            system.Add("aliases", AliasBlock.Of(system, name, IsAbbreviation(name) ? AliasKind.Abbreviation : AliasKind.OtherName));
        }
    }

    /// <summary>Initials: one word with more than one capital letter.</summary>
    private static bool IsAbbreviation(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.Count(char.IsUpper) > 1;
}

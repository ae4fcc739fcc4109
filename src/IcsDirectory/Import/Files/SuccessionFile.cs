using IcsDirectory.Content;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>succession-2026.csv: which board took over which, whole or in part. Gives the new boards, the end of the old ones and
/// one event for each board that took over.</summary>
internal static class SuccessionFile
{
    public const string Name = "succession-2026.csv";

    public static readonly string[] Columns =
    [
        "predecessor_slug", "predecessor_ods", "successor", "successor_ods", "successor_ons", "date", "kind", "successor_website", "website_status",
        "source", "confidence",
    ];

    private static readonly string[] Kinds = ["merger", "split", "acquisition of territory"];

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        foreach (var row in rows)
        {
            ReadPredecessor(row, draft);
        }

        foreach (var successor in rows.GroupBy(row => (Code: row.OdsCode("successor_ods"), On: row.Day("date"))).Where(g => !g.Any(row => row.IsRefused)))
        {
            var gained = IsGoingOn(successor.First(), draft);
            ReadSuccessor(successor.First(), draft, gained);
            ReadEvent([.. successor], draft, gained);
        }
    }

    /// <summary>Whether the successor stood before: it then gains territory and is not new.</summary>
    private static bool IsGoingOn(CsvRow row, ImportDraft draft) =>
        draft.Document("body", BodySlug.Of(row.OdsCode("successor_ods"))).Values.GetValueOrDefault("opensOn") is DateTime opensOn
        && DateOnly.FromDateTime(opensOn) < row.Day("date");

    private static void ReadPredecessor(CsvRow row, ImportDraft draft)
    {
        var (system, code) = (row.Slug("predecessor_slug"), row.OdsCode("predecessor_ods"));
        draft.Pick(row, "predecessor_slug", "system", system);
        draft.Pick(row, "predecessor_ods", "body", BodySlug.Of(code));
        if (!Kinds.Contains(row.Required("kind")))
        {
            row.Refuse("kind", $"“{row.Required("kind")}” is not a kind of succession.", $"Use one of {string.Join(", ", Kinds)}.");
        }

        if (draft.Document("system", system).Values.GetValueOrDefault("board") is string board && board != draft.KeyOf("body", BodySlug.Of(code)).Udi())
        {
            row.Refuse("predecessor_ods", $"“{code}” is not the code of “{system}”.", "Correct one of the two.");
        }

        draft.Document("body", BodySlug.Of(code)).Values["closesOn"] = row.Day("date").ToDateTime(TimeOnly.MinValue);
    }

    private static void ReadSuccessor(CsvRow row, ImportDraft draft, bool goesOn)
    {
        var code = row.OdsCode("successor_ods");
        var body = draft.Document("body", BodySlug.Of(code));
        if (goesOn)
        {
            body.Add("aliases", AliasBlock.Of(body, row.OnsCode("successor_ons"), AliasKind.OnsCode, from: row.Day("date").Iso(), basis: "ONS code of the extended area"));
            return;
        }

        body.Name = row.Required("successor");
        body.Values["slug"] = body.Slug;
        body.Values["kind"] = StoredValue.Choice(BodyKind.IntegratedCareBoard.Code);
        body.Values["odsCode"] = code;
        body.Values["onsCode"] = row.OnsCode("successor_ons");
        body.Values["opensOn"] = row.Day("date").ToDateTime(TimeOnly.MinValue);
        body.Values["website"] = row.Optional("successor_website");
        body.Values["websiteNote"] = row.Optional("website_status");
        body.Values["source"] = draft.Pick(row, "source", "source", row.Slug("source"));
        body.Values["confidence"] = StoredValue.Choice(row.Code("confidence", Confidence.All));
    }

    private static void ReadEvent(IReadOnlyList<CsvRow> rows, ImportDraft draft, bool goesOn)
    {
        var first = rows[0];
        var (name, on) = (first.Required("successor"), first.Day("date"));
        var whole = rows.Where(row => row.Required("kind") == "merger").ToList();
        var part = rows.Except(whole).ToList();
        var planned = draft.Document("event", $"{on.Iso()}-{Short(name)}");
        planned.Name = goesOn ? $"{name} takes over more area" : $"{name} is set up";
        planned.Values["slug"] = planned.Slug;
        planned.Values["kind"] = StoredValue.Choice((goesOn ? EventKind.BoundaryChange : EventKind.Merger).Code);
        planned.Values["stage"] = StoredValue.Choice(Stage.InPlace.Code);
        planned.Values["effectiveOn"] = on.Iso();
        planned.Values["effectivePrecision"] = StoredValue.Choice(DatePrecision.Day.Code);
        planned.Values["summary"] = Summary(whole, part, draft, name, on, goesOn);
        planned.Values["predecessors"] = Boards(whole, draft);
        planned.Values["partPredecessors"] = Boards(part, draft);
        planned.Values["successors"] = draft.KeyOf("body", BodySlug.Of(first.OdsCode("successor_ods"))).Udi();
        planned.Values["source"] = draft.Pick(first, "source", "source", first.Slug("source"));
        planned.Values["confidence"] = StoredValue.Choice(first.Code("confidence", Confidence.All));
        planned.FirstValues["recordedAt"] = draft.RecordedAt;
    }

    private static string? Boards(IEnumerable<CsvRow> rows, ImportDraft draft) =>
        string.Join(',', rows.Select(row => draft.KeyOf("body", BodySlug.Of(row.OdsCode("predecessor_ods"))).Udi())) is { Length: > 0 } udis ? udis : null;

    private static string Summary(List<CsvRow> whole, List<CsvRow> part, ImportDraft draft, string successor, DateOnly on, bool goesOn)
    {
        var from = Names(whole).Concat(Names(part).Select(name => $"part of {name}")).ToList();
        var list = NameList.InWords(from);
        return goesOn
            ? $"On {on.InWords()}, {successor} took over {list}. It keeps its name and its ODS code."
            : $"On {on.InWords()}, {successor} took over from {list}.";

        IEnumerable<string> Names(IEnumerable<CsvRow> rows) =>
            rows.Select(row => draft.NameOf("body", BodySlug.Of(row.OdsCode("predecessor_ods"))) ?? row.OdsCode("predecessor_ods"));
    }

    /// <summary>"NHS Central East Integrated Care Board" as "central-east".</summary>
    private static string Short(string name) => Slugs.Of(
        name.Replace("NHS ", "", StringComparison.Ordinal).Replace(" Integrated Care Board", "", StringComparison.Ordinal));
}

using System.Text.RegularExpressions;
using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>clusters-2025.csv: systems whose boards share leaders or mean to. Each line is one system's view; the lines of one
/// cluster become one event.</summary>
internal static partial class ClustersFile
{
    public const string Name = "clusters-2025.csv";

    public static readonly string[] Columns =
        ["system", "value", "quote", "source", "reported_on", "reported_precision", "confidence", "caveat"];

    private sealed record Line(CsvRow Row, string Verb, string By, IReadOnlyList<string> Members);

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        var names = draft.NamesOf("system").DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Slug);
        var lines = rows.Select(row => ReadLine(row, names, draft)).OfType<Line>().Where(line => !line.Row.IsRefused);
        foreach (var cluster in lines.GroupBy(line => (Members: string.Join(',', line.Members), Source: line.Row.Slug("source"))))
        {
            ReadEvent([.. cluster], draft);
        }
    }

    private static Line? ReadLine(CsvRow row, Dictionary<string, string> names, ImportDraft draft)
    {
        draft.Pick(row, "system", "system", row.Slug("system"));
        var wording = Wording().Match(row.Required("value"));
        if (!wording.Success)
        {
            row.Refuse("value", "The wording is not known.", "Start with “Clusters with”, “Exploring a cluster with” or “Preparing to cluster with”, then the systems’ names with semicolons between.");
            return null;
        }

        var members = new List<string> { row.Slug("system") };
        foreach (var name in wording.Groups["names"].Value.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!names.TryGetValue(name, out var slug))
            {
                row.Refuse("value", $"“{name}” is not the name of a system.", "Write the name as in systems.csv.");
                return null;
            }

            members.Add(slug);
        }

        return new(row, wording.Groups["verb"].Value, wording.Groups["by"].Value, [.. members.Order(StringComparer.Ordinal)]);
    }

    private static void ReadEvent(IReadOnlyList<Line> lines, ImportDraft draft)
    {
        var (row, members) = (lines[0].Row, lines[0].Members);
        var reported = row.Date("reported_on", "reported_precision");
        var names = members.Select(slug => draft.NameOf("system", slug)!).ToList();
        var planned = draft.Document("event", $"{reported.Text}-cluster-{members[0]}");
        planned.Name = $"{Title(lines[0].Verb)}: {string.Join("; ", names)}";
        planned.Values["slug"] = planned.Slug;
        planned.Values["kind"] = StoredValue.Choice(EventKind.Cluster.Code);
        planned.Values["stage"] = StoredValue.Choice(StageOf(lines[0].Verb).Code);
        planned.Values["effectiveOn"] = reported.Text;
        planned.Values["effectivePrecision"] = StoredValue.Choice(reported.Precision.Code);
        planned.Values["summary"] = $"Reported of {string.Join("; ", names.SkipLast(1))}; and {names[^1]}: {Told(lines[0].Verb)} with each other{lines[0].By}.";
        planned.Values["members"] = draft.PickAll(row, "value", "system", members);
        planned.Values["source"] = draft.Pick(row, "source", "source", row.Slug("source"));
        planned.Values["quote"] = row.Optional("quote");
        planned.Values["confidence"] = StoredValue.Choice(row.Code("confidence", Confidence.All));
        planned.Values["caveat"] = row.Optional("caveat");
        planned.FirstValues["recordedAt"] = draft.RecordedAt;
        RefuseDissent(lines, members);
    }

    /// <summary>Every member has a line of its own, and all lines say the same.</summary>
    private static void RefuseDissent(IReadOnlyList<Line> lines, IReadOnlyList<string> members)
    {
        foreach (var line in lines.Where(l => l.Verb != lines[0].Verb || l.By != lines[0].By || l.Row.Optional("caveat") != lines[0].Row.Optional("caveat")))
        {
            line.Row.Refuse("value", "Another system of this cluster says something else.", "Make the lines of one cluster agree, or give them different sources.");
        }

        foreach (var missing in members.Except(lines.Select(l => l.Row.Slug("system"))))
        {
            lines[0].Row.Refuse("value", $"“{missing}” is in this cluster but has no line of its own.", "Add its line.");
        }
    }

    private static string Title(string verb) => verb switch
    {
        "Clusters with" => "Leadership cluster",
        "Exploring a cluster with" => "Leadership cluster explored",
        _ => "Leadership cluster in preparation",
    };

    private static string Told(string verb) => verb switch
    {
        "Clusters with" => "they cluster",
        "Exploring a cluster with" => "they are exploring a cluster",
        _ => "they are preparing to cluster",
    };

    /// <summary>The source's wording tells a plan or an idea; "clusters with" leaves open how far along it is.</summary>
    private static Stage StageOf(string verb) => verb switch
    {
        "Clusters with" => Stage.NotStated,
        "Exploring a cluster with" => Stage.Exploratory,
        _ => Stage.Planned,
    };

    [GeneratedRegex(@"^(?<verb>Clusters with|Exploring a cluster with|Preparing to cluster with) (?<names>.+?)(?<by> by [A-Z][a-z]+ [0-9]{4})?\z")]
    private static partial Regex Wording();
}

using System.Globalization;
using System.Text.RegularExpressions;
using IcsDirectory.Content;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Import.Files;

/// <summary>The two surveys by others whose totals stand among the national facts. The numbers are read from the facts' own words,
/// so that a number and its statement cannot part.</summary>
internal static partial class AggregateRounds
{
    private const int Systems = 42;

    private sealed record Spec(string Slug, string Name, string AskedBy, string Methodology, IReadOnlyList<FigureSpec> Figures);

    /// <param name="Numbers">Matches the fact's words; group <c>n</c> is the number, group <c>of</c> the denominator where the words give it.</param>
    private sealed record FigureSpec(string Id, string FactKey, Regex Numbers, int Of, string Label, string Definition)
    {
        /// <summary>The fact whose quote bears the number out; null where none does.</summary>
        public string? QuotedFactKey { get; init; } = FactKey;
    }


    private static readonly Spec[] Rounds =
    [
        new("2022-05-hsj", "HSJ survey of procurement leads and structures, May 2022", "HSJ, a trade paper", HsjMethodology,
        [
            new("responded", "survey_responded", Responded(), Systems, "Responded", "Systems that answered, of all 42 asked."),
            new("did-not-respond", "survey_responded", DidNotRespond(), Systems, "Did not respond", "Systems that were asked and did not answer, of all 42 asked."),
            new("dedicated-lead", "survey_dedicated_lead", Leading(), 34, "Dedicated lead", "Systems that said they had a dedicated procurement lead, of those that answered."),
            new("responsible-not-dedicated", "survey_non_dedicated_lead", Leading(), 34, "Involved, not dedicated", "Systems where someone was responsible for or involved in procurement without being a dedicated head of it, of those that answered."),
            new("structure-work-in-progress", "survey_structure_work_in_progress", OutOf(), 34, "Structure a work in progress", "Systems that said their expected structure was a work in progress, of those that answered."),
            new("structure-details-given", "survey_structure_given", OutOf(), 34, "Details of the structure given", "Systems that gave details of the structure they were using, of those that answered."),
        ]),
        new("2021-06-nhse-briefing", "NHS England briefing on procurement in systems, June 2021", "NHS England, in an internal briefing", BriefingMethodology,
        [
            new("engaged", "engagement_mid_2021", OutOf(), Systems, "Engaged", "Systems engaged in the process, of all 42."),
            new("some-progress", "engagement_mid_2021", Progress(), Systems, "Some progress", "Systems that reported some progress, of all 42.") { QuotedFactKey = null },
            new("lead-nominated", "engagement_mid_2021", Nominated(), Systems, "Lead nominated", "Systems that had nominated a procurement lead, of all 42.") { QuotedFactKey = "leads_mid_2021" },
        ]),
    ];

    private const string HsjMethodology = """
        HSJ asked all 42 systems about their procurement leads and structures. This directory has not seen the questions or the answers: it holds the totals from a summary of the article, and what that summary says of systems by name.

        Which systems have a dedicated lead, which have someone involved and which did not answer was not published in the summary that this directory holds.
        """;

    private const string BriefingMethodology = """
        The totals come from an internal briefing by NHS England dated 23 June 2021, as reported by others. This directory has not seen the briefing.

        How systems were asked, and which systems are behind each total, is not known.
        """;

    public static void Read(IReadOnlyList<CsvRow> rows, ImportDraft draft)
    {
        var facts = rows.Where(row => !row.IsRefused).ToLookup(row => row.Required("key"));
        foreach (var spec in Rounds.Where(round => round.Figures.All(f => facts[f.FactKey].Any())))
        {
            ReadRound(spec, facts, draft);
        }
    }

    private static void ReadRound(Spec spec, ILookup<string, CsvRow> facts, ImportDraft draft)
    {
        var fact = facts[spec.Figures[0].FactKey].First();
        var reported = fact.Date("reported_on", "reported_precision");
        var round = draft.Document("surveyRound", spec.Slug);
        round.Name = spec.Name;
        round.Values["slug"] = spec.Slug;
        round.Values["kind"] = StoredValue.Choice(RoundKind.AggregateOnly.Code);
        round.Values["askedBy"] = spec.AskedBy;
        round.Values["reportedOn"] = reported.Text;
        round.Values["reportedPrecision"] = StoredValue.Choice(reported.Precision.Code);
        round.Values["systemsAsked"] = Systems;
        round.Values["source"] = draft.Pick(fact, "source", "source", fact.Slug("source"));
        round.FirstValues["methodology"] = spec.Methodology;
        round.FirstValues["recordedAt"] = draft.RecordedAt;
        foreach (var figure in spec.Figures)
        {
            ReadFigure(round, figure, facts[figure.FactKey].First(), facts[figure.QuotedFactKey ?? ""].FirstOrDefault()?.Optional("quote") ?? "");
        }
    }

    private static void ReadFigure(PlannedDocument round, FigureSpec spec, CsvRow fact, string quote)
    {
        var numbers = spec.Numbers.Match(fact.Required("value"));
        if (!numbers.Success || (numbers.Groups["of"].Success && Number(numbers, "of") != spec.Of))
        {
            fact.Refuse("value", $"The number for “{spec.Label}” of {spec.Of} cannot be read from it.", "Keep the wording of the value and change the number only.");
            return;
        }

        round.Add("figures", new(ContentKey.Of("figure", round.Slug, spec.Id), "figure", new Dictionary<string, object?>
        {
            ["figureId"] = spec.Id,
            ["label"] = spec.Label,
            ["numerator"] = Number(numbers, "n"),
            ["denominator"] = spec.Of,
            ["definition"] = spec.Definition,
            ["basis"] = StoredValue.Choice(FigureBasis.Reported.Code),
            ["quote"] = quote,
            ["caveat"] = fact.Optional("caveat"),
        }, new Dictionary<string, object?>()));
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>\d+) of (?<of>\d+) ICSs responded")]
    private static partial Regex Responded();

    [GeneratedRegex(@"of (?<of>\d+) ICSs responded; (?<n>\d+) did not")]
    private static partial Regex DidNotRespond();

    [GeneratedRegex(@"^(?<n>\d+) (?:ICSs|more) had")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<n>\d+) of (?<of>\d+)\b")]
    private static partial Regex OutOf();

    [GeneratedRegex(@"; (?<n>\d+) reported some progress")]
    private static partial Regex Progress();

    [GeneratedRegex(@"; (?<n>\d+) had nominated a lead")]
    private static partial Regex Nominated();
}

using IcsDirectory.Search;
using IcsDirectory.Systems;
using IcsDirectory.Vocabulary;
using static IcsDirectory.Statistics.CataloguedStatistic;

namespace IcsDirectory.Statistics;

/// <summary>Every statistic that has a name of its own. A name is never given to another statistic.</summary>
public static class StatisticCatalogue
{
    /// <summary>In edits: further away a name is no guess worth showing.</summary>
    private const int Near = 6;

    public static IReadOnlyList<CataloguedStatistic> All { get; } =
    [
        OfSurvey("responded", "Systems that answered the survey", numbers => numbers.Responded),
        OfSurvey("did-not-respond", "Systems that did not answer the survey", numbers => numbers.DidNotRespond),
        OfSurvey("leads-dedicated", "Dedicated lead, of those that answered", numbers => numbers.Dedicated),
        OfSurvey("leads-dedicated-of-all", "Dedicated lead, of all asked", numbers => numbers.DedicatedOfAll),
        OfSurvey("leads-responsible-not-dedicated", "Someone involved, not dedicated", numbers => numbers.NotDedicated),
        OfSurvey("leads-neither", "Neither a dedicated lead nor someone involved", numbers => numbers.Neither),
        OfSurvey("leads-not-dedicated", "No dedicated lead", numbers => numbers.NoDedicated),
        OfSurvey("structure-in-progress", "Structure called work in progress", numbers => numbers.WorkInProgress),
        OfSurvey("structure-details-given", "Details of the structure given", numbers => numbers.DetailsGiven),
        OfSurvey("systems-named", "Systems that the survey's source names", numbers => numbers.Named),
        OfSurvey("leads-identified", "Dedicated leads identified by name of system", numbers => numbers.LeadsIdentified),
        OfFigure("engaged", "Systems engaged in the process", "engaged"),
        OfFigure("some-progress", "Systems with some progress", "some-progress"),
        OfFigure("leads-nominated", "Systems that had nominated a lead", "lead-nominated"),
        Counted("systems-with-known-lead", "Systems of whose lead this directory knows something definite", RegisterStatistics.LeadKnown),
        Counted("systems-with-known-structure", "Systems whose structure this directory knows", RegisterStatistics.StructureKnown),
        Counted("systems-with-nothing-known", "Systems of which this directory knows nothing", RegisterStatistics.NothingKnown),
        .. LeadStatus.All.Select(status => OfTerm("lead", "Lead as this directory knows it", status, RegisterStatistics.OfLeads)),
        .. StructureModel.All.Select(model => OfTerm("structure", "Structure as this directory knows it", model, RegisterStatistics.OfStructures)),
        .. Unknown.All.Where(unknown => unknown.Property is not null).Select(unknown => OfTerm("unknown", "Not known to this directory", unknown, RegisterStatistics.OfUnknowns)),
    ];

    public static CataloguedStatistic? Find(string slug) => All.FirstOrDefault(statistic => statistic.Slug == slug);

    /// <returns>At most three names, the nearest first; none where no name is near.</returns>
    public static IReadOnlyList<string> NearTo(string slug) =>
    [
        .. All.Select(statistic => (statistic.Slug, Distance: EditDistance.Bounded(slug, statistic.Slug, Near)))
            .Where(near => near.Distance <= Near && near.Distance < slug.Length)
            .OrderBy(near => near.Distance).ThenBy(near => near.Slug, StringComparer.Ordinal).Take(3).Select(near => near.Slug),
    ];

    private static CataloguedStatistic OfTerm(string facet, string topic, Term term, Func<RegisterView, IEnumerable<Statistic>> count) => Counted(
        $"systems-{facet}-{term.Code.Replace('_', '-')}", $"{topic}: {term.Label.ToLowerInvariant()}",
        view => count(view).First(number => number.Id == $"{facet}-{term.Code}"));
}

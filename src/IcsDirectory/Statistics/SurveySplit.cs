namespace IcsDirectory.Statistics;

/// <summary>All systems asked, parted by what they answered, so that the parts add up to the whole.</summary>
public static class SurveySplit
{
    public static IReadOnlyList<Statistic> ByLead(LeadSurveyStatistics survey) =>
        OfAllAsked(survey, [survey.Dedicated, survey.NotDedicated, survey.Neither, survey.DidNotRespond]);

    public static IReadOnlyList<Statistic> ByStructure(LeadSurveyStatistics survey) =>
        OfAllAsked(survey, [survey.DetailsGiven, survey.WorkInProgress, .. survey.StructureNotSaid is { Numerator: > 0 } rest ? [rest] : Array.Empty<Statistic>(), survey.DidNotRespond]);

    private static IReadOnlyList<Statistic> OfAllAsked(LeadSurveyStatistics survey, IEnumerable<Statistic> parts) =>
        [.. parts.Select(part => part with { Denominator = survey.Responded.Denominator })];
}

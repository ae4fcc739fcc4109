using IcsDirectory.Survey;

namespace IcsDirectory.Statistics;

/// <summary>The totals that a round's source reports.</summary>
public static class RoundStatistics
{
    public static IEnumerable<Statistic> Of(SurveyRound round) => round.Figures.Select(figure => Reported(round, figure));

    internal static Statistic Reported(SurveyRound round, Figure figure) => new()
    {
        Id = figure.Id,
        Label = figure.Label,
        Numerator = figure.Numerator,
        Denominator = figure.Denominator,
        Definition = figure.Definition,
        Basis = figure.Basis,
        On = round.ReportedOn,
        Source = round.Source,
        Quote = figure.Quote,
        Caveat = figure.Caveat,
        MemberSlugs = figure.MemberSlugs,
    };
}

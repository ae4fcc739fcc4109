using System.Collections.Immutable;
using IcsDirectory.Content;
using IcsDirectory.Survey;
using IcsDirectory.Systems;
using IcsDirectory.Time;
using IcsDirectory.Vocabulary;

namespace IcsDirectory.Statistics;

/// <summary>The numbers as at a day: what the last survey reported by then, what rounds before it reported, and what this
/// directory itself knows.</summary>
public sealed class ReadStatus(CurrentRegister current)
{
    /// <param name="Survey">The last round by that day that asked who leads and how procurement is structured; none before the first.</param>
    /// <param name="Later">Rounds reported after that day.</param>
    /// <param name="Expected">Rounds without results.</param>
    /// <param name="View">What the numbers of <paramref name="Known"/> are counted from.</param>
    public sealed record Status(LeadSurvey? Survey, Trend Trend, RegisterView View, Knowledge Known, ImmutableArray<SurveyRound> Later, ImmutableArray<SurveyRound> Expected);

    /// <param name="Named">The systems that the round's source names.</param>
    /// <param name="Neither">What those said who have neither a dedicated lead nor someone involved; empty where that is not known.</param>
    public sealed record LeadSurvey(
        SurveyRound Round, LeadSurveyStatistics Numbers, IReadOnlyList<IntegratedCareSystem> Named, IReadOnlyList<RoundResults.Row> Neither);

    /// <summary>Counted from the statements in force.</summary>
    public sealed record Knowledge(
        Statistic LeadKnown,
        Statistic StructureKnown,
        Statistic NothingKnown,
        IReadOnlyList<Statistic> Leads,
        IReadOnlyList<Statistic> Structures,
        IReadOnlyList<Statistic> Unknowns);

    public Status Run(AsAt at)
    {
        var register = current.Value;
        var view = register.At(at);
        ImmutableArray<SurveyRound> reported = [.. register.Rounds.Where(round => round.IsReportedBy(at))];
        return new(
            LastSurvey(reported, register, at.Recorded),
            Trend.Of(reported, register, at.Recorded),
            view,
            KnownIn(view),
            [.. register.Rounds.Where(round => round.HasResults).Except(reported)],
            [.. register.Rounds.Where(round => !round.HasResults)]);
    }

    private static LeadSurvey? LastSurvey(IEnumerable<SurveyRound> reported, Register register, DateOnly recorded)
    {
        foreach (var round in reported.Reverse())
        {
            if (LeadSurveyStatistics.Of(round, register, recorded) is { } numbers)
            {
                return new(round, numbers, [.. (numbers.Named.MemberSlugs ?? []).Select(register.FindSystem).OfType<IntegratedCareSystem>()], NeitherOf(round));
            }
        }

        return null;
    }

    private static IReadOnlyList<RoundResults.Row> NeitherOf(SurveyRound round)
    {
        if (round.Published is not { } published || published.Questionnaire.Find(RoundFigures.Lead) is not { } question)
        {
            return [];
        }

        var result = RoundResults.Of(question, published);
        return [.. result.Rows.Where(row => row.Code != LeadStatus.Dedicated.Code && row.Code != LeadStatus.ResponsibleNotDedicated.Code).Concat(result.Unanswered).Where(row => row.Count > 0)];
    }

    private static Knowledge KnownIn(RegisterView view) => new(
        RegisterStatistics.LeadKnown(view),
        RegisterStatistics.StructureKnown(view),
        RegisterStatistics.NothingKnown(view),
        [.. RegisterStatistics.OfLeads(view)],
        [.. RegisterStatistics.OfStructures(view)],
        [.. RegisterStatistics.OfUnknowns(view)]);
}
